"""Giấy mời (Mẫu 1.7): who is invited stands in the body, there is no Kính gửi."""

from samples.making.letter import (
    Archive,
    IssueDate,
    Issuer,
    Layout,
    Letter,
    Number,
    Recipient,
    Signatory,
    paragraph,
)

LETTER = Letter(
    type_id="giay_moi",
    type_name="Giấy mời",
    abbreviation="GM",
    shows="the fixed phrases of an invitation as paragraphs, no addressees, no numbered units",
    issuers=(Issuer(("VĂN PHÒNG",), (("UBND TỈNH LẠC GIANG",),)),),
    number=Number("45", "GM-VP"),
    place="Lạc Giang",
    date=IssueDate(2, 10, 2024),
    subject="Họp đánh giá kết quả khắc phục hậu quả bão số 3",
    body=(
        paragraph(
            "Văn phòng UBND tỉnh Lạc Giang trân trọng kính mời: Lãnh đạo các Sở: Xây dựng, Tài chính, Y tế; Chủ tịch "
            "UBND các huyện: Vân Khê, Thượng Lâm."
        ),
        paragraph(
            "Tới dự cuộc họp đánh giá kết quả khắc phục hậu quả bão số 3 và bàn giải pháp ổn định đời sống Nhân dân."
        ),
        paragraph("Chủ trì: Chủ tịch UBND tỉnh Trần Công Thế Hiển."),
        paragraph("Thời gian: 14 giờ 00 phút, thứ Sáu, ngày 04 tháng 10 năm 2024."),
        paragraph("Địa điểm: Phòng họp số 2, trụ sở UBND tỉnh."),
        paragraph(
            "Đề nghị các đại biểu đến dự đúng thành phần, thời gian; UBND các huyện gửi báo cáo về Văn phòng UBND "
            "tỉnh trước 10 giờ 00 phút ngày 03 tháng 10 năm 2024./."
        ),
    ),
    recipients=(Recipient("Như trên"), Recipient("Chủ tịch UBND tỉnh", "để b/c"), Recipient("Lãnh đạo Văn phòng")),
    archive=Archive("VT, HCTC", ("VT", "HCTC")),
    signatories=(Signatory(("CHÁNH VĂN PHÒNG",), "Cao Hữu Lộc", position="CHÁNH VĂN PHÒNG"),),
    layout=Layout(markdown="gaps", rules=True),
)
