"""Công văn of a department: one addressee on the line of Kính gửi, no numbered units, a contact line."""

from samples.making.letter import (
    Archive,
    IssueDate,
    Issuer,
    Layout,
    Letter,
    Number,
    Recipient,
    Signatory,
    bullet,
    paragraph,
)

LETTER = Letter(
    type_id="cong_van",
    type_name="Công văn",
    abbreviation=None,
    shows="one addressee inline, a parent body, bullets in the body, KT., contact line at the foot of page 1",
    issuers=(Issuer(("SỞ NỘI VỤ",), (("ỦY BAN NHÂN DÂN", "TỈNH LẠC GIANG"),)),),
    number=Number("412", "SNV-VTLT"),
    place="Lạc Giang",
    date=IssueDate(18, 3, 2024),
    subject_lead="V/v",
    subject="báo cáo công tác văn thư, lưu trữ năm 2023",
    addressees=("Cục Văn thư và Lưu trữ nhà nước",),
    body=(
        paragraph(
            "Thực hiện Công văn số 215/VTLTNN-NVĐP ngày 26 tháng 02 năm 2024 của Cục Văn thư và Lưu trữ nhà nước về "
            "việc báo cáo công tác văn thư, lưu trữ năm 2023, Sở Nội vụ tỉnh Lạc Giang báo cáo như sau:"
        ),
        paragraph(
            "Đến ngày 31 tháng 12 năm 2023, 100% cơ quan chuyên môn thuộc UBND tỉnh đã lập hồ sơ điện tử trên Hệ "
            "thống quản lý văn bản và điều hành; 08/10 huyện, thành phố đã hoàn thành chỉnh lý tài liệu tồn đọng "
            "giai đoạn 2010 - 2020."
        ),
        paragraph("Tuy nhiên, công tác lưu trữ ở cơ sở còn một số hạn chế:"),
        bullet("Kho lưu trữ của 03 huyện chưa đủ diện tích theo quy định;"),
        bullet("Công chức văn thư, lưu trữ cấp xã phần lớn là kiêm nhiệm, thường xuyên thay đổi;"),
        bullet("Kinh phí chỉnh lý tài liệu hằng năm chưa được bố trí kịp thời."),
        paragraph(
            "Sở Nội vụ tỉnh Lạc Giang kính báo cáo và trân trọng đề nghị Cục Văn thư và Lưu trữ nhà nước tiếp tục "
            "quan tâm, hướng dẫn nghiệp vụ./."
        ),
    ),
    recipients=(
        Recipient("Như trên"),
        Recipient("UBND tỉnh", "để báo cáo"),
        Recipient("Giám đốc, các Phó Giám đốc Sở"),
    ),
    archive=Archive("VT, VTLT", ("VT", "VTLT")),
    signatories=(
        Signatory(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Đoàn Thị Hải Vân", position="PHÓ GIÁM ĐỐC", capacity="KT"),
    ),
    contact=(
        "Địa chỉ: Số 15, đường Hòa Bình, thành phố Lạc Giang; điện thoại: 0299.3812.345; thư điện tử: "
        "snv@lacgiang.example"
    ),
    layout=Layout(addressees="inline", header="two_rows", markdown="table", rules=True),
)
