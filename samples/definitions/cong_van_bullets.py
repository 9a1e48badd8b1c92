"""Công văn of a province: addressees as bullets, numbered directives with paragraphs, a closing order outside them."""

from samples.making.letter import (
    Archive,
    IssueDate,
    Issuer,
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
    shows="addressees as bullets, directives with paragraphs, TM. + KT., purposes in brackets",
    issuers=(Issuer(("ỦY BAN NHÂN DÂN", "TỈNH LẠC GIANG")),),
    number=Number("1284", "UBND-NC"),
    place="Lạc Giang",
    date=IssueDate(5, 4, 2024),
    subject_lead="V/v",
    subject="tăng cường công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ trong mùa khô năm 2024",
    addressees=(
        "Các sở, ban, ngành tỉnh",
        "Công an tỉnh",
        "UBND các huyện, thị xã, thành phố",
        "Công ty Điện lực Lạc Giang",
    ),
    body=(
        paragraph(
            "Trong quý I năm 2024, trên địa bàn tỉnh xảy ra 14 vụ cháy, giảm 03 vụ so với cùng kỳ năm 2023, song "
            "thiệt hại về tài sản tăng cao. Nguyên nhân chủ yếu do sự cố hệ thống, thiết bị điện và do người dân sơ "
            "suất trong sử dụng lửa, nguồn nhiệt."
        ),
        paragraph(
            "Để chủ động phòng ngừa, hạn chế thấp nhất số vụ cháy và thiệt hại do cháy gây ra trong mùa khô, UBND "
            "tỉnh yêu cầu các cơ quan, đơn vị, địa phương tập trung thực hiện tốt một số nội dung sau:"
        ),
        item(
            "1",
            "Công an tỉnh chủ trì, phối hợp với các sở, ngành liên quan:",
            paragraph(
                "Tổ chức kiểm tra an toàn về phòng cháy, chữa cháy đối với chợ, trung tâm thương mại, khu công "
                "nghiệp, nhà ở kết hợp sản xuất, kinh doanh; kiên quyết xử lý các cơ sở vi phạm."
            ),
            paragraph(
                "Bố trí lực lượng, phương tiện thường trực sẵn sàng chữa cháy và cứu nạn, cứu hộ **24/24 giờ**; xây "
                "dựng, thực tập phương án chữa cháy tại các địa bàn trọng điểm."
            ),
        ),
        item(
            "2",
            "Công ty Điện lực Lạc Giang rà soát, thay thế đường dây, thiết bị đóng cắt không bảo đảm an toàn; hướng "
            "dẫn hộ gia đình sử dụng điện an toàn, tiết kiệm.",
            paragraph(
                "Trường hợp phát hiện cơ sở tự ý đấu nối, sử dụng quá công suất, Công ty Điện lực Lạc Giang lập biên "
                "bản và thông báo ngay cho cơ quan Công an nơi gần nhất."
            ),
        ),
        item(
            "3",
            "Sở Thông tin và Truyền thông chỉ đạo các cơ quan báo chí, hệ thống truyền thanh cơ sở tăng thời lượng "
            "tuyên truyền kiến thức, kỹ năng phòng cháy, chữa cháy và thoát nạn.",
        ),
        item(
            "4",
            "UBND các huyện, thị xã, thành phố chịu trách nhiệm toàn diện về công tác phòng cháy, chữa cháy trên "
            "địa bàn (*hoàn thành việc kiểm tra các khu dân cư trước ngày 30/4/2024*).",
        ),
        paragraph(
            "Giao Công an tỉnh theo dõi, đôn đốc việc thực hiện Công văn này, tổng hợp kết quả, báo cáo UBND tỉnh "
            "theo quy định./."
        ),
    ),
    recipients=(
        Recipient("Như trên"),
        Recipient("Bộ Công an", "để b/c"),
        Recipient("Thường trực Tỉnh ủy", "để b/c"),
        Recipient("Chủ tịch, các PCT UBND tỉnh"),
    ),
    archive=Archive("VT, NC", ("VT", "NC")),
    signatories=(
        Signatory(
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Trịnh Văn Khoát",
            position="PHÓ CHỦ TỊCH",
            capacity="KT",
        ),
    ),
)
