"""Nghị quyết of a people's council (Mẫu 1.1): two authority lines, QUYẾT NGHỊ:, a closing paragraph on its adoption."""

from samples.making.letter import (
    Archive,
    IssueDate,
    Issuer,
    Layout,
    Letter,
    Number,
    Recipient,
    Signatory,
    Title,
    article,
    clause,
    paragraph,
)

LETTER = Letter(
    type_id="nghi_quyet",
    type_name="Nghị quyết",
    abbreviation="NQ",
    shows=(
        "two authority lines, Xét … among the bases, QUYẾT NGHỊ:, Điều with titles, a closing paragraph outside Điều 3"
    ),
    issuers=(Issuer(("HỘI ĐỒNG NHÂN DÂN", "TỈNH LẠC GIANG")),),
    number=Number("36", "NQ-HĐND"),
    place="Lạc Giang",
    date=IssueDate(8, 12, 2022),
    subject_lead="Về việc",
    subject="thông qua chủ trương đầu tư Dự án cải tạo, nâng cấp đê tả sông Ngàn, tỉnh Lạc Giang",
    authority=("HỘI ĐỒNG NHÂN DÂN TỈNH LẠC GIANG", "KHÓA XVI, KỲ HỌP THỨ 9"),
    bases=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
        "Căn cứ Luật Đầu tư công ngày 13 tháng 6 năm 2019",
        "Xét Tờ trình số 188/TTr-UBND ngày 21 tháng 11 năm 2022 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra của Ban "
        "Kinh tế - Ngân sách Hội đồng nhân dân tỉnh; ý kiến thảo luận của đại biểu Hội đồng nhân dân tỉnh tại kỳ họp",
    ),
    operative="QUYẾT NGHỊ:",
    body=(
        article(
            "1",
            Title("Thông qua chủ trương đầu tư Dự án"),
            clause("1", "Quy mô đầu tư: cải tạo, nâng cấp 7,2 km đê, xây mới 03 cống tiêu dưới đê."),
            clause("2", "Tổng mức đầu tư: 148.000 triệu đồng."),
            clause("3", "Thời gian thực hiện: năm 2023 - 2026."),
        ),
        article(
            "2",
            Title("Tổ chức thực hiện"),
            clause("1", "Giao Ủy ban nhân dân tỉnh tổ chức triển khai thực hiện Nghị quyết."),
            clause(
                "2",
                "Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện "
                "Nghị quyết.",
            ),
        ),
        article("3", Title("Hiệu lực thi hành"), paragraph("Nghị quyết này có hiệu lực từ ngày ký.")),
        paragraph(
            "Nghị quyết này đã được Hội đồng nhân dân tỉnh Lạc Giang khóa XVI, kỳ họp thứ 9 thông qua ngày 08 tháng "
            "12 năm 2022./."
        ),
    ),
    recipients=(
        Recipient("Ủy ban Thường vụ Quốc hội"),
        Recipient("Chính phủ"),
        Recipient("Thường trực Tỉnh ủy"),
        Recipient("Ủy ban nhân dân tỉnh", "để thực hiện"),
        Recipient("Đại biểu HĐND tỉnh"),
    ),
    archive=Archive("VT, HSKH", ("VT", "HSKH")),
    signatories=(Signatory(("CHỦ TỊCH",), "Đinh Quang Sáng", position="CHỦ TỊCH"),),
    layout=Layout(header="two_rows", markdown="table"),
)
