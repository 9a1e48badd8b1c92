"""Công văn as a draft: number and day blank, DỰ THẢO and MẬT in boxes."""

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
    point,
)

LETTER = Letter(
    type_id="cong_van",
    type_name="Công văn",
    abbreviation=None,
    shows="blank number and day, DỰ THẢO and MẬT in text boxes, units 1/a, a post without capacity",
    issuers=(Issuer(("BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG"), (("UBND HUYỆN VÂN KHÊ",),)),),
    number=Number(None, "BQLDA-KHTH"),
    place="Vân Khê",
    date=IssueDate(None, 8, 2023),
    draft="DỰ THẢO",
    secrecy="MẬT",
    subject_lead="V/v",
    subject="giải trình nội dung thẩm tra quyết toán công trình trụ sở làm việc",
    addressees=("Phòng Tài chính - Kế hoạch huyện", "Thanh tra huyện"),
    body=(
        paragraph(
            "Ban Quản lý dự án đầu tư xây dựng huyện nhận được Văn bản số 96/TCKH ngày 02/8/2023 của Phòng Tài "
            "chính - Kế hoạch huyện về việc đề nghị giải trình nội dung thẩm tra quyết toán công trình trụ sở làm "
            "việc. Sau khi rà soát hồ sơ, Ban Quản lý dự án giải trình như sau:"
        ),
        item(
            "1",
            "Về khối lượng phát sinh:",
            point("a", "Phần móng phát sinh 12,5 m3 bê tông do địa chất thực tế khác với hồ sơ khảo sát;"),
            point("b", "Phần hoàn thiện phát sinh 86 m2 ốp tường theo yêu cầu của đơn vị sử dụng."),
        ),
        item(
            "2",
            "Về đơn giá:",
            point("a", "Đơn giá bê tông áp dụng theo công bố giá tháng 4/2022;"),
            point("b", "Đơn giá gạch ốp áp dụng theo hóa đơn, chứng từ hợp lệ của nhà cung cấp."),
        ),
        paragraph("Ban Quản lý dự án đề nghị Phòng Tài chính - Kế hoạch huyện xem xét, thẩm tra theo quy định./."),
    ),
    recipients=(Recipient("Như trên"), Recipient("UBND huyện", "để b/c")),
    archive=Archive("VT, KHTH", ("VT", "KHTH")),
    signatories=(Signatory(("GIÁM ĐỐC",), "Nông Quốc Đạt", position="GIÁM ĐỐC"),),
    layout=Layout(boxes="drawing"),
)
