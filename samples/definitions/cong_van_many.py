"""Công văn signed by order: many addressees parted by semicolons, header on tab stops, text of fixed width."""

from samples.making.letter import (
    Archive,
    IssueDate,
    Issuer,
    Layout,
    Letter,
    Number,
    Recipient,
    Signatory,
    item,
    paragraph,
)

LETTER = Letter(
    type_id="cong_van",
    type_name="Công văn",
    abbreviation=None,
    shows="many addressees on one line parted by `;`, TL. + KT., header on tab stops, Lưu with copies kept",
    issuers=(Issuer(("VĂN PHÒNG",), (("UBND TỈNH LẠC GIANG",),)),),
    number=Number("87", "VP-TH"),
    place="Lạc Giang",
    date=IssueDate(9, 1, 2024),
    subject_lead="V/v",
    subject="đăng ký lịch tiếp công dân năm 2024",
    addressees=(
        "Các Sở: Tài chính, Nội vụ, Xây dựng, Y tế",
        "Thanh tra tỉnh",
        "Ban Quản lý các khu công nghiệp tỉnh",
        "UBND huyện Vân Khê",
        "UBND huyện Thượng Lâm",
        "UBND thành phố Lạc Giang",
    ),
    body=(
        paragraph(
            "Thực hiện ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại cuộc họp giao ban ngày 05/01/2024, Văn phòng UBND "
            "tỉnh đề nghị các cơ quan, địa phương:"
        ),
        item(
            "1",
            "Cử 01 lãnh đạo và 01 công chức tham gia tiếp công dân định kỳ cùng Chủ tịch UBND tỉnh vào ngày 15 hằng "
            "tháng.",
        ),
        item(
            "2",
            "Gửi danh sách đăng ký (họ tên, chức vụ, số điện thoại) về Văn phòng UBND tỉnh trước ngày 20 tháng 01 "
            "năm 2024.",
        ),
        paragraph(
            "Văn phòng UBND tỉnh đề nghị Thủ trưởng các cơ quan, Chủ tịch UBND các huyện, thành phố quan tâm phối hợp "
            "thực hiện./."
        ),
    ),
    recipients=(
        Recipient("Như trên"),
        Recipient("Chủ tịch UBND tỉnh", "để b/c"),
        Recipient("Ban Tiếp công dân tỉnh", "để phối hợp"),
        Recipient("CVP, các PCVP UBND tỉnh"),
    ),
    archive=Archive("VT, TH (02)", ("VT", "TH"), copies="02"),
    signatories=(
        Signatory(
            ("TL. CHÁNH VĂN PHÒNG", "KT. TRƯỞNG PHÒNG TỔNG HỢP", "PHÓ TRƯỞNG PHÒNG"),
            "Lương Minh Tiệp",
            position="PHÓ TRƯỞNG PHÒNG",
            capacity="KT",
        ),
    ),
    layout=Layout(addressees="semicolons", header="tabs", markdown="gaps"),
)
