"""Kế hoạch of two bodies: names joined by a dash, a symbol with both, two signers side by side."""

from samples.making.letter import (
    Archive,
    IssueDate,
    Issuer,
    Letter,
    Number,
    Recipient,
    Signatory,
    Title,
    item,
    paragraph,
    roman,
)

LETTER = Letter(
    type_id="ke_hoach",
    type_name="Kế hoạch",
    abbreviation="KH",
    shows="two issuing bodies, two signers side by side, Nơi nhận below them",
    issuers=(Issuer(("CÔNG AN TỈNH LẠC GIANG",)), Issuer(("SỞ GIÁO DỤC VÀ ĐÀO TẠO",))),
    number=Number("19", "KH-CAT-SGDĐT"),
    place="Lạc Giang",
    date=IssueDate(26, 9, 2023),
    subject="Phối hợp bảo đảm trật tự, an toàn giao thông cho học sinh năm học 2023 - 2024",
    body=(
        paragraph(
            "Nhằm kiềm chế, làm giảm tai nạn giao thông liên quan đến học sinh, Công an tỉnh và Sở Giáo dục và Đào "
            "tạo thống nhất ban hành Kế hoạch phối hợp như sau:"
        ),
        roman(
            "I",
            Title("MỤC TIÊU"),
            paragraph("100% học sinh, cha mẹ học sinh ký cam kết chấp hành pháp luật về trật tự, an toàn giao thông."),
        ),
        roman(
            "II",
            Title("NỘI DUNG PHỐI HỢP"),
            item(
                "1",
                "Tổ chức tuyên truyền pháp luật về trật tự, an toàn giao thông tại các trường học, mỗi học kỳ ít "
                "nhất 01 lần.",
            ),
            item(
                "2", "Tuần tra, xử lý học sinh điều khiển xe mô tô khi chưa đủ tuổi; thông báo vi phạm về nhà trường."
            ),
            item("3", "Duy trì mô hình “Cổng trường an toàn giao thông”."),
        ),
        roman(
            "III",
            Title("PHÂN CÔNG TRÁCH NHIỆM"),
            item(
                "1",
                Title("Công an tỉnh"),
                paragraph(
                    "Chỉ đạo Phòng Cảnh sát giao thông, Công an các huyện, thành phố cử báo cáo viên đến các trường "
                    "học."
                ),
            ),
            item(
                "2",
                Title("Sở Giáo dục và Đào tạo"),
                paragraph(
                    "Chỉ đạo các nhà trường đưa kết quả chấp hành pháp luật giao thông vào đánh giá rèn luyện học sinh."
                ),
            ),
        ),
        paragraph("Định kỳ hằng quý, hai ngành tổ chức giao ban, đánh giá kết quả thực hiện Kế hoạch này./."),
    ),
    recipients=(
        Recipient("UBND tỉnh", "để báo cáo"),
        Recipient("Ban An toàn giao thông tỉnh"),
        Recipient("Công an, Phòng GDĐT các huyện, thành phố", "để thực hiện"),
    ),
    archive=Archive("CAT, SGDĐT", ("CAT", "SGDĐT")),
    signatories=(
        Signatory(
            ("KT. GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO", "PHÓ GIÁM ĐỐC"),
            "Quách Thị Lan Anh",
            position="PHÓ GIÁM ĐỐC",
            capacity="KT",
        ),
        Signatory(
            ("KT. GIÁM ĐỐC CÔNG AN TỈNH", "PHÓ GIÁM ĐỐC"),
            "Đại tá Bàn Văn Thắng",
            position="PHÓ GIÁM ĐỐC",
            capacity="KT",
        ),
    ),
)
