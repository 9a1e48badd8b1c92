"""Kế hoạch with I / 1 / a and an annex with a table of tasks."""

from samples.making.letter import (
    Annex,
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
    point,
    roman,
    table,
)

TASKS = Annex(
    label="Phụ lục",
    title="PHÂN CÔNG NHIỆM VỤ THỰC HIỆN KẾ HOẠCH",
    enclosed="(Kèm theo Kế hoạch số 64/KH-UBND ngày 04 tháng 3 năm 2024 của Ủy ban nhân dân huyện Thượng Lâm)",
    body=(
        table(
            ("STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"),
            (
                "1",
                "Lập danh sách hộ có nhà tạm, nhà dột nát",
                "UBND các xã, thị trấn",
                "Phòng Kinh tế và Hạ tầng",
                "31/3/2024",
            ),
            (
                "2",
                "Thẩm định, trình phê duyệt danh sách",
                "Phòng Lao động - TB và XH",
                "Ủy ban MTTQ huyện",
                "20/4/2024",
            ),
            (
                "3",
                "Hỗ trợ kinh phí, giám sát thi công",
                "Phòng Tài chính - Kế hoạch",
                "UBND các xã, thị trấn",
                "30/9/2024",
            ),
            ("4", "Tổng kết, báo cáo kết quả", "Phòng Lao động - TB và XH", "Các cơ quan liên quan", "15/12/2024"),
        ),
    ),
)

LETTER = Letter(
    type_id="ke_hoach",
    type_name="Kế hoạch",
    abbreviation="KH",
    shows="I / 1 / a with titles, paragraphs under titles, an annex with a table of tasks",
    issuers=(Issuer(("ỦY BAN NHÂN DÂN", "HUYỆN THƯỢNG LÂM")),),
    number=Number("64", "KH-UBND"),
    place="Thượng Lâm",
    date=IssueDate(4, 3, 2024),
    subject="Xóa nhà tạm, nhà dột nát cho hộ nghèo, hộ cận nghèo trên địa bàn huyện Thượng Lâm năm 2024",
    body=(
        paragraph(
            "Thực hiện Kế hoạch số 27/KH-UBND ngày 30 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh Lạc Giang, Ủy ban "
            "nhân dân huyện Thượng Lâm xây dựng Kế hoạch xóa nhà tạm, nhà dột nát cho hộ nghèo, hộ cận nghèo trên "
            "địa bàn huyện năm 2024 như sau:"
        ),
        roman(
            "I",
            Title("MỤC ĐÍCH, YÊU CẦU"),
            item(
                "1",
                Title("Mục đích"),
                point("a", "Hỗ trợ hộ nghèo, hộ cận nghèo có nhà ở an toàn, ổn định cuộc sống;"),
                point("b", "Huy động sự tham gia của cả hệ thống chính trị và cộng đồng dân cư."),
            ),
            item(
                "2",
                Title("Yêu cầu"),
                point("a", "Rà soát đúng đối tượng, công khai, dân chủ từ thôn, tổ dân phố;"),
                point("b", "Nhà xây mới bảo đảm diện tích tối thiểu 30 m2, nền cứng, khung cứng, mái cứng."),
            ),
        ),
        roman(
            "II",
            Title("NỘI DUNG THỰC HIỆN"),
            item(
                "1",
                Title("Chỉ tiêu"),
                paragraph("Trong năm 2024, xóa 215 nhà tạm, nhà dột nát; trong đó xây mới 160 nhà, sửa chữa 55 nhà."),
            ),
            item(
                "2",
                Title("Mức hỗ trợ"),
                point("a", "Xây mới: 60 triệu đồng/nhà;"),
                point("b", "Sửa chữa: 30 triệu đồng/nhà."),
            ),
            item(
                "3",
                Title("Kinh phí thực hiện"),
                paragraph("Kinh phí từ ngân sách huyện, Quỹ “Vì người nghèo” và các nguồn huy động hợp pháp khác."),
            ),
        ),
        roman(
            "III",
            Title("TỔ CHỨC THỰC HIỆN"),
            item(
                "1",
                "Phòng Lao động - Thương binh và Xã hội chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, kiểm "
                "tra, đôn đốc thực hiện Kế hoạch.",
            ),
            item(
                "2",
                "Phòng Tài chính - Kế hoạch tham mưu bố trí kinh phí, hướng dẫn thanh quyết toán theo quy định.",
            ),
            item(
                "3",
                "UBND các xã, thị trấn tổ chức thực hiện trên địa bàn, báo cáo kết quả trước ngày 25 hằng tháng.",
            ),
        ),
        paragraph(
            "Trên đây là Kế hoạch xóa nhà tạm, nhà dột nát năm 2024; yêu cầu các cơ quan, đơn vị, Ủy ban nhân dân "
            "các xã, thị trấn nghiêm túc thực hiện./."
        ),
    ),
    recipients=(
        Recipient("UBND tỉnh", "để b/c"),
        Recipient("Thường trực Huyện ủy, HĐND huyện", "để b/c"),
        Recipient("Các phòng, ban, đơn vị thuộc UBND huyện"),
        Recipient("UBND các xã, thị trấn"),
    ),
    archive=Archive("VT, LĐTBXH", ("VT", "LĐTBXH")),
    signatories=(
        Signatory(
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Lò Thị Phượng",
            position="PHÓ CHỦ TỊCH",
            capacity="KT",
        ),
    ),
    annexes=(TASKS,),
    layout=Layout(header="two_rows", markdown="table", rules=True),
)
