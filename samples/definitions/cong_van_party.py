"""Party công văn: no quốc hiệu, "Số 12-CV/…", subject without "V/v", "Lưu Văn phòng …", items that end with commas."""

from samples.making.letter import (
    Archive,
    IssueDate,
    Issuer,
    Letter,
    Number,
    Recipient,
    Signatory,
    Title,
    bullet,
    item,
    paragraph,
)

LETTER = Letter(
    type_id="cong_van",
    type_name="Công văn",
    abbreviation="CV",
    shows="Party header and number, subject without V/v, T/M, a body that ends with a plain stop, Lưu without colon",
    system="party",
    issuers=(Issuer(("HUYỆN ỦY VÂN KHÊ",), (("TỈNH ỦY LẠC GIANG",),)),),
    number=Number("612", "CV/HU", printed="Số 612-CV/HU"),
    place="Vân Khê",
    date=IssueDate(12, 9, 2022),
    subject="Chuẩn bị đại hội chi bộ trực thuộc đảng ủy cơ sở nhiệm kỳ 2022 - 2025",
    addressees=(
        "Các chi bộ, đảng bộ trực thuộc",
        "Ban Tổ chức, Ban Tuyên giáo, Ủy ban Kiểm tra Huyện ủy",
        "Trung tâm Chính trị huyện",
    ),
    body=(
        paragraph(
            "Thực hiện Hướng dẫn số 07-HD/BTCTU, ngày 15/8/2022 của Ban Tổ chức Tỉnh ủy về đại hội chi bộ trực "
            "thuộc đảng ủy cơ sở nhiệm kỳ 2022 - 2025, Ban Thường vụ Huyện ủy yêu cầu:"
        ),
        item(
            "1",
            Title("Các chi bộ, đảng bộ trực thuộc"),
            bullet("Xây dựng kế hoạch, phân công cấp ủy viên phụ trách từng chi bộ, hoàn thành trước ngày 25/9/2022."),
            bullet("Chỉ đạo đại hội điểm, rút kinh nghiệm trước khi tổ chức đồng loạt."),
        ),
        item(
            "2",
            "Ban Tổ chức Huyện ủy chủ trì, phối hợp với Ủy ban Kiểm tra Huyện ủy thẩm định nhân sự cấp ủy, báo cáo "
            "Ban Thường vụ Huyện ủy.",
        ),
        item(
            "3",
            "Ban Tuyên giáo Huyện ủy, Trung tâm Chính trị huyện tuyên truyền kết quả đại hội trên các phương tiện "
            "thông tin đại chúng.",
        ),
        paragraph(
            "Nhận được Công văn này, Ban Thường vụ Huyện ủy yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực "
            "hiện."
        ),
    ),
    recipients=(
        Recipient("Thường trực Tỉnh ủy", "để báo cáo"),
        Recipient("Như trên"),
        Recipient("Các đồng chí Huyện ủy viên"),
    ),
    archive=Archive("Văn phòng Huyện ủy", ("Văn phòng Huyện ủy",), label="Lưu "),
    signatories=(Signatory(("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), "Hà Thị Mơ", position="PHÓ BÍ THƯ", capacity="TM"),),
)
