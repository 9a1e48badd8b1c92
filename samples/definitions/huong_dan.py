"""Hướng dẫn with 1. / 1.1. / a), in Word all of it automatic numbering."""

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
    point,
)

LETTER = Letter(
    type_id="huong_dan",
    type_name="Hướng dẫn",
    abbreviation="HD",
    shows="1. / 1.1. / a) as Word's automatic multilevel list, an urgency mark in an old text box",
    issuers=(Issuer(("SỞ TÀI CHÍNH",), (("UBND TỈNH LẠC GIANG",),)),),
    number=Number("905", "HD-STC"),
    place="Lạc Giang",
    date=IssueDate(17, 11, 2022),
    urgency="THƯỢNG KHẨN",
    subject="Lập, nộp báo cáo kiểm kê tài sản công năm 2022",
    body=(
        paragraph(
            "Để thống nhất việc lập và nộp báo cáo kiểm kê tài sản công năm 2022, Sở Tài chính hướng dẫn các cơ "
            "quan, tổ chức, đơn vị thực hiện như sau:"
        ),
        item(
            "1",
            Title("Đối tượng kiểm kê"),
            item("1.1", "Trụ sở làm việc, cơ sở hoạt động sự nghiệp."),
            item("1.2", "Xe ô tô và phương tiện vận tải khác."),
            item("1.3", "Máy móc, thiết bị có nguyên giá từ 10 triệu đồng trở lên."),
        ),
        item(
            "2",
            Title("Trình tự thực hiện"),
            item(
                "2.1",
                "Thành lập Tổ kiểm kê gồm:",
                point("a", "Đại diện lãnh đạo đơn vị làm Tổ trưởng;"),
                point("b", "Kế toán, thủ kho và công chức có liên quan là thành viên."),
            ),
            item("2.2", "Đối chiếu sổ theo dõi tài sản với thực tế; lập biên bản đối với tài sản thừa, thiếu."),
        ),
        item(
            "3",
            Title("Thời hạn nộp báo cáo"),
            item("3.1", "Đơn vị sử dụng tài sản nộp báo cáo cho cơ quan quản lý cấp trên trước ngày 10/01/2023."),
            item("3.2", "Cơ quan quản lý cấp trên tổng hợp, gửi Sở Tài chính trước ngày 31/01/2023."),
        ),
        paragraph("Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Tài chính để được hướng dẫn./."),
    ),
    recipients=(
        Recipient("Các sở, ban, ngành, đoàn thể tỉnh"),
        Recipient("UBND các huyện, thành phố"),
        Recipient("Lãnh đạo Sở", "để chỉ đạo"),
    ),
    archive=Archive("VT, QLG&CS", ("VT", "QLG&CS")),
    signatories=(Signatory(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Thân Văn Cảnh", position="PHÓ GIÁM ĐỐC", capacity="KT"),),
    layout=Layout(numbering="automatic", boxes="vml", markdown="web"),
)
