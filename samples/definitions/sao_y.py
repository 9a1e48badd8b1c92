"""Quyết định with a copy block (sao y, Mẫu 3.1) of another body at its end."""

from samples.making.letter import (
    Archive,
    Copy,
    IssueDate,
    Issuer,
    Layout,
    Letter,
    Number,
    Recipient,
    Signatory,
    article,
)

LETTER = Letter(
    type_id="quyet_dinh",
    type_name="Quyết định",
    abbreviation="QĐ",
    shows="a copy block SAO Y under a full rule: second number, date, signer",
    issuers=(Issuer(("ỦY BAN NHÂN DÂN", "TỈNH LẠC GIANG")),),
    number=Number("845", "QĐ-UBND"),
    place="Lạc Giang",
    date=IssueDate(22, 4, 2024),
    subject_lead="Về việc",
    subject="tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Lạc Giang",
    authority=("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠC GIANG",),
    bases=(
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 60/TTr-SNV ngày 15 tháng 4 năm 2024",
    ),
    operative="QUYẾT ĐỊNH:",
    body=(
        article(
            "1",
            "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho tập thể cán bộ, giáo viên Trường Tiểu học Nà "
            "Hiên, huyện Thượng Lâm đã có thành tích xuất sắc trong phong trào thi đua năm học 2022 - 2023.",
        ),
        article("2", "Mức tiền thưởng thực hiện theo quy định hiện hành, chi từ Quỹ thi đua, khen thưởng của tỉnh."),
        article(
            "3",
            "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Giám đốc Sở Giáo dục và Đào tạo và tập thể "
            "có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
        ),
    ),
    recipients=(Recipient("Như Điều 3"), Recipient("Ban Thi đua - Khen thưởng tỉnh")),
    archive=Archive("VT, NC", ("VT", "NC")),
    signatories=(Signatory(("CHỦ TỊCH",), "Trần Công Thế Hiển", position="CHỦ TỊCH", signed="(Đã ký)"),),
    copies=(
        Copy(
            form="SAO Y",
            issuer=Issuer(("SỞ GIÁO DỤC VÀ ĐÀO TẠO",)),
            number=Number("33", "SY-SGDĐT"),
            place="Lạc Giang",
            date=IssueDate(25, 4, 2024),
            recipients=(Recipient("Phòng GDĐT huyện Thượng Lâm"), Recipient("Trường Tiểu học Nà Hiên")),
            archive=Archive("VT", ("VT",)),
            signatory=Signatory(
                ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), "Hoàng Thị Dần", position="CHÁNH VĂN PHÒNG", capacity="TL"
            ),
        ),
    ),
    layout=Layout(rules=True),
)
