"""Thông báo of the Youth Union: its own title, stars, "Số: 29-TB/…"."""

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
    type_id="thong_bao",
    type_name="Thông báo",
    abbreviation="TB",
    shows="Youth Union header, number with a dash before the type, TM. with a post",
    system="youth_union",
    issuers=(Issuer(("TỈNH ĐOÀN LẠC GIANG",), (("BCH ĐOÀN TỈNH LẠC GIANG",),)),),
    number=Number("29", "TB/TĐTN-PT", printed="Số: 29-TB/TĐTN-PT"),
    place="Lạc Giang",
    date=IssueDate(23, 2, 2024),
    subject_lead="Về việc",
    subject="tổ chức Lễ ra quân Tháng Thanh niên năm 2024",
    body=(
        paragraph(
            "Ban Thường vụ Tỉnh đoàn thông báo về việc tổ chức Lễ ra quân Tháng Thanh niên năm 2024 với các nội "
            "dung như sau:"
        ),
        item("1", "Thời gian: 07 giờ 30 phút, ngày 01 tháng 3 năm 2024 (thứ Sáu)."),
        item("2", "Địa điểm: Quảng trường trung tâm thành phố Lạc Giang."),
        item("3", "Thành phần: mỗi Đoàn trực thuộc cử 50 đoàn viên, mang theo cờ Đoàn và dụng cụ vệ sinh môi trường."),
        paragraph("Ban Thường vụ Tỉnh đoàn đề nghị các Đoàn trực thuộc triển khai thực hiện./."),
    ),
    recipients=(
        Recipient("Ban Thường vụ Tỉnh đoàn"),
        Recipient("Các huyện đoàn, thành đoàn, Đoàn trực thuộc"),
    ),
    archive=Archive("VP, PT", ("VP", "PT")),
    signatories=(
        Signatory(
            ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ"), "Ma Thị Kiều Oanh", position="PHÓ BÍ THƯ", capacity="TM"
        ),
    ),
    layout=Layout(markdown="table"),
)
