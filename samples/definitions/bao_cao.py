"""Báo cáo with a table of data in its body."""

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
    item,
    paragraph,
    roman,
    table,
)

LETTER = Letter(
    type_id="bao_cao",
    type_name="Báo cáo",
    abbreviation="BC",
    shows="I / 1 / 1.1, a table in the body, a department of a district",
    issuers=(Issuer(("PHÒNG TƯ PHÁP",), (("UBND HUYỆN VÂN KHÊ",),)),),
    number=Number("29", "BC-TP"),
    place="Vân Khê",
    date=IssueDate(3, 7, 2023),
    subject="Kết quả công tác tư pháp 6 tháng đầu năm và nhiệm vụ trọng tâm 6 tháng cuối năm 2023",
    body=(
        paragraph("Phòng Tư pháp báo cáo kết quả công tác tư pháp 6 tháng đầu năm 2023 trên địa bàn huyện như sau:"),
        roman(
            "I",
            Title("KẾT QUẢ ĐẠT ĐƯỢC"),
            item(
                "1",
                Title("Công tác hộ tịch, chứng thực"),
                item(
                    "1.1",
                    "Công tác hộ tịch được thực hiện đúng quy định; dữ liệu hộ tịch lịch sử đã số hóa đạt 92%.",
                ),
                item(
                    "1.2",
                    "Số liệu đăng ký hộ tịch, chứng thực cụ thể như sau:",
                    table(
                        ("Việc đăng ký", "Quý I", "Quý II", "Cộng"),
                        ("Khai sinh", "312", "287", "599"),
                        ("Kết hôn", "104", "151", "255"),
                        ("Khai tử", "66", "58", "124"),
                    ),
                ),
            ),
            item(
                "2",
                Title("Công tác phổ biến, giáo dục pháp luật"),
                paragraph(
                    "Đã tổ chức 47 hội nghị với 3.860 lượt người tham dự; cấp phát 5.200 tờ gấp tuyên truyền pháp luật."
                ),
            ),
        ),
        roman(
            "II",
            Title("TỒN TẠI, HẠN CHẾ"),
            paragraph("Công chức tư pháp - hộ tịch ở 04 xã còn thiếu; trang thiết bị phục vụ số hóa chưa đồng bộ."),
        ),
        roman(
            "III",
            Title("NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM"),
            item("1", "Hoàn thành số hóa dữ liệu hộ tịch trước ngày 30/9/2023."),
            item("2", "Tổ chức tập huấn nghiệp vụ cho hòa giải viên ở cơ sở trong quý III/2023."),
        ),
        paragraph(
            "Trên đây là báo cáo của Phòng Tư pháp, kính gửi Ủy ban nhân dân huyện, Sở Tư pháp xem xét, chỉ đạo./."
        ),
    ),
    recipients=(Recipient("UBND huyện"), Recipient("Sở Tư pháp"), Recipient("Lãnh đạo Phòng")),
    archive=Archive("VT", ("VT",)),
    signatories=(Signatory(("TRƯỞNG PHÒNG",), "Triệu Thị Sim", position="TRƯỞNG PHÒNG"),),
    layout=Layout(header="tabs", markdown="table"),
)
