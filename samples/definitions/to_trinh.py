"""Tờ trình with Kính gửi under its subject."""

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
    bullet,
    paragraph,
    roman,
)

LETTER = Letter(
    type_id="to_trinh",
    type_name="Tờ trình",
    abbreviation="TTr",
    shows="Kính gửi below type and subject, one addressee, bullets under I / II / III, Q. (acting head)",
    issuers=(Issuer(("SỞ VĂN HÓA VÀ DU LỊCH",), (("UBND TỈNH LẠC GIANG",),)),),
    number=Number("74", "TTr-SVHDL"),
    place="Lạc Giang",
    date=IssueDate(10, 10, 2023),
    subject_lead="Về việc",
    subject="đề nghị phê duyệt Đề án bảo tồn nghề dệt thổ cẩm xã Nà Hiên, huyện Thượng Lâm",
    addressees=("Ủy ban nhân dân tỉnh Lạc Giang",),
    body=(
        paragraph(
            "Thực hiện nhiệm vụ được giao tại Văn bản số 2210/UBND-VX ngày 14 tháng 7 năm 2023 của Ủy ban nhân dân "
            "tỉnh, Sở Văn hóa và Du lịch đã xây dựng dự thảo Đề án bảo tồn nghề dệt thổ cẩm xã Nà Hiên. Sở Văn hóa "
            "và Du lịch kính trình Ủy ban nhân dân tỉnh xem xét, phê duyệt Đề án với các nội dung chủ yếu sau:"
        ),
        roman(
            "I",
            Title("SỰ CẦN THIẾT"),
            paragraph(
                "Nghề dệt thổ cẩm xã Nà Hiên có lịch sử trên 200 năm, hiện chỉ còn 42 hộ duy trì, phần lớn nghệ "
                "nhân đã trên 60 tuổi. Nếu không có giải pháp kịp thời, nghề có nguy cơ mai một."
            ),
        ),
        roman(
            "II",
            Title("NỘI DUNG ĐỀ ÁN"),
            bullet("Tư liệu hóa kỹ thuật dệt, nhuộm, hoa văn truyền thống;"),
            bullet(
                "Truyền dạy nghề:",
                bullet("Mở 06 lớp truyền dạy tại cộng đồng;", mark="+"),
                bullet("Đưa nội dung giới thiệu nghề vào trường học;", mark="+"),
            ),
            bullet("Xây dựng 01 nhà trưng bày kết hợp bán sản phẩm."),
        ),
        roman(
            "III",
            Title("KINH PHÍ"),
            paragraph("Tổng kinh phí: 4.850 triệu đồng, từ ngân sách tỉnh, giai đoạn 2024 - 2026."),
        ),
        paragraph("Sở Văn hóa và Du lịch kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./."),
    ),
    recipients=(
        Recipient("Như trên"),
        Recipient("Sở Tài chính", "để phối hợp"),
        Recipient("UBND huyện Thượng Lâm"),
    ),
    archive=Archive("VT, QLDS", ("VT", "QLDS")),
    signatories=(Signatory(("Q. GIÁM ĐỐC",), "Giàng A Pháo", position="GIÁM ĐỐC", capacity="Q"),),
    layout=Layout(addressees="inline", markdown="gaps"),
)
