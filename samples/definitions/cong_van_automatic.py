"""Công văn whose numbers, letters and bullets are Word's automatic numbering: they are not in the text of the file."""

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
    item,
    paragraph,
    point,
)

LETTER = Letter(
    type_id="cong_van",
    type_name="Công văn",
    abbreviation=None,
    shows="automatic numbering 1. / a) / -, addressees with automatic bullets, urgency mark KHẨN, header in 2×2 table",
    issuers=(Issuer(("SỞ GIÁO DỤC VÀ ĐÀO TẠO",), (("UBND TỈNH LẠC GIANG",),)),),
    number=Number("1530", "SGDĐT-GDTrH"),
    place="Lạc Giang",
    date=IssueDate(21, 8, 2024),
    urgency="KHẨN",
    subject_lead="V/v",
    subject="chuẩn bị khai giảng năm học 2024 - 2025",
    addressees=(
        "Phòng Giáo dục và Đào tạo các huyện, thành phố",
        "Các trường trung học phổ thông",
        "Trung tâm Giáo dục thường xuyên tỉnh",
    ),
    body=(
        paragraph(
            "Căn cứ Quyết định số 1102/QĐ-UBND ngày 12/8/2024 của UBND tỉnh ban hành Kế hoạch thời gian năm học "
            "2024 - 2025, Sở Giáo dục và Đào tạo yêu cầu các đơn vị thực hiện các nội dung sau:"
        ),
        item(
            "1",
            "Công tác chuẩn bị trước ngày khai giảng:",
            point(
                "a",
                "Rà soát cơ sở vật chất, gồm:",
                bullet("Phòng học, bàn ghế, bảng, hệ thống điện và quạt;"),
                bullet("Nhà vệ sinh, nước sạch, bếp ăn bán trú;"),
            ),
            point("b", "Hoàn thành biên chế lớp, phân công chuyên môn trước ngày 28/8/2024;"),
            point("c", "Cấp phát đầy đủ sách giáo khoa cho học sinh thuộc diện chính sách."),
        ),
        item(
            "2",
            "Tổ chức Lễ khai giảng:",
            point("a", "Thời gian: từ 07 giờ 00 phút ngày 05/9/2024;"),
            point("b", "Phần lễ ngắn gọn, trang trọng, không quá 60 phút; phần hội do các đơn vị chủ động tổ chức."),
        ),
        item("3", "Báo cáo kết quả về Sở (qua Phòng Giáo dục Trung học) trước 16 giờ 00 phút ngày 06/9/2024."),
        paragraph(
            "Sở Giáo dục và Đào tạo yêu cầu Thủ trưởng các đơn vị nghiêm túc triển khai thực hiện Công văn này./."
        ),
    ),
    recipients=(
        Recipient("Như trên"),
        Recipient("UBND tỉnh", "để báo cáo"),
        Recipient("Ban Giám đốc Sở"),
        Recipient("Các phòng thuộc Sở", "để thực hiện"),
    ),
    archive=Archive("VT, GDTrH", ("VT", "GDTrH")),
    signatories=(Signatory(("GIÁM ĐỐC",), "Phùng Đức Thuận", position="GIÁM ĐỐC"),),
    layout=Layout(numbering="automatic", header="two_rows", markdown="table"),
)
