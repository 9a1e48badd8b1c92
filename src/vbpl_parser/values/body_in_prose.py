"""Tên cơ quan trong câu (name of a body in prose): where the name ends that begins behind "của".

Names are written with capitals on the first syllable of each word (NĐ 30/2020/NĐ-CP Phụ lục II mục V), so a name goes
on with a syllable that has a capital, with the one small syllable behind it ("Bộ Tài chính"), and with the small words
that stand inside names ("nhân dân", "và", "tỉnh"). It ends before a verb, a preposition or a mark.

>>> text = "Nghị định của Ủy ban nhân dân tỉnh Hòa Sơn quy định mức thu"
>>> text[14 : end(text, 14)]
'Ủy ban nhân dân tỉnh Hòa Sơn'
"""

import re

from vbpl_parser.values import issuing_body
from vbpl_parser.values.key import match_key

__all__ = ["end"]

_TOKEN = re.compile(r"\S+")
_LONGEST = 120
_OPENS = "([“\"'‘«"
_CLOSES = ".;:)]”\"'’»"
_INSIDE = re.compile(
    r"(?:nhân dân|nhà nước|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khu vực|tối cao|cấp cao|"
    r"cổ phần|trách nhiệm hữu hạn|tnhh|một thành viên|thương mại|quân sự|trung ương|lần thứ \w+|khóa \w+|"
    r"nước cộng hòa|xã hội chủ nghĩa|(?:- )?cán bộ chính phủ|"
    r"chống (?:lụt, bão|thiên tai|tham nhũng|tội phạm)|kiếm cứu nạn|phát triển nông thôn|bảo hiểm xã hội|"
    r"và (?:đào tạo|môi trường|công nghệ|truyền thông|đầu tư|xã hội|du lịch|thể thao|an ninh|phát triển))(?!\w)"
)
"""Small words inside names, in official names or by habit."""
_FUNCTION_WORDS = (
    "về v/v và thì là đã được có tại trong trên khi từ đến nếu nêu như gửi kèm theo với do hết không này nhằm hoặc "
    "còn cũng sẽ phải cho để các những mà vì bởi ngày số giao xin mời trước sau nói đang chưa nay ở của đề"
)
_STOPS = frozenset(_FUNCTION_WORDS.split())
_PREDICATES = (
    "quy định|qui định|ban hành|hướng dẫn|sửa đổi|bổ sung|phê duyệt|công bố|thông báo|yêu cầu|đề nghị|trả lời|"
    "giải đáp|cho phép|thành lập|thay thế|bãi bỏ|hỗ trợ|chỉ đạo|tiếp tục|tăng cường|đẩy mạnh|triển khai|thực hiện|"
    "báo cáo|ý kiến|kiến nghị|hợp nhất|chấp thuận|đồng ý|thống nhất|chuyển đến|góp ý|vướng mắc|chi tiết|xác nhận|"
    "xác định|kết luận|tổ chức|điều chỉnh|khẩn trương|giải quyết|xử lý|thẩm định|thẩm tra|đính chính|giới thiệu|"
    "phân công|áp dụng|liên quan|tham gia|cung cấp|đăng ký|trình bày|phối hợp|kiểm tra|quyết định|hủy bỏ|tháo gỡ"
)
_VERBS = frozenset(_PREDICATES.split("|"))
"""First words behind a name of one syllable ("Cục Thuế hướng dẫn")."""
_CAPITAL_VERBS = frozenset({"quy định", "hướng dẫn", "sửa đổi", "bổ sung", "ban hành", "phê duyệt", "công bố"})
"""Verbs that some letters write with a capital, as the title of the document begins."""
_COMMA_PAIRS = (
    "văn hóa, thể thao|văn hóa, thông tin|bộ trưởng, chủ nhiệm|bộ trưởng, trưởng ban|phòng, chống|lụt, bão|"
    "thi đua, khen thưởng|dân số, gia đình|thể dục, thể thao|chính trị, hành chính"
)
_OVER_COMMA = tuple(_COMMA_PAIRS.split("|"))
_FREE_NAMES = ("công ty", "tổng công ty", "doanh nghiệp", "tập đoàn", "hợp tác xã")
_TYPES = re.compile(
    r"(?:thông (?:tư|báo|tri)|nghị (?:định|quyết)|quyết định|(?:bộ )?luật (?!sư)|công (?:văn|điện)|chỉ thị|văn bản|"
    r"tờ trình|điều \d|khoản \d|điểm \w |mục \w|kế hoạch (?!và)|hướng dẫn|pháp lệnh|hiến pháp|sắc lệnh|báo cáo|"
    r"chương trình|kết luận)"
)


def end(text: str, start: int) -> int:
    """The index behind the name of the body that begins at `start`; `start` when no name begins there."""
    window = text[start : start + _LONGEST]
    key = match_key(window)
    tokens = [(found.start(), found.end()) for found in _TOKEN.finditer(window)]
    if not tokens or not window[0].isupper() or _TYPES.match(key):
        return start
    known = _known(window)
    last = -1
    for index, (_, high) in enumerate(tokens):
        if not _belongs(window, key, tokens, index, known):
            break
        last = index
        if window[high - 1] in _CLOSES or (window[high - 1] == "," and not _over_comma(key, tokens, index, known)):
            break
    while last >= 0 and key[slice(*tokens[last])] in ("và", "-", ","):
        last -= 1
    return start + len(window[: tokens[last][1]].rstrip(_CLOSES + ", ")) if last >= 0 else start


def _known(window: str) -> int:
    """How many tokens the vocabulary knows as the opening of a name."""
    row = issuing_body.opening(window[:60])
    return 0 if row is None or row.kind in ("none", "joint") else len(row.opening.split())


def _belongs(window: str, key: str, tokens: list[tuple[int, int]], index: int, known: int) -> bool:
    low, high = tokens[index]
    word = key[low:high].rstrip(_CLOSES + ",")
    if index == 0 or index < known:
        return True
    if window[low] in _OPENS or not word:
        return False
    before = window[slice(*tokens[index - 1])]
    if word in ("và", "-"):
        return (
            _next_name(window, key, tokens, index, dash=word == "-")
            or _is_inside(key, tokens, index)
            or _is_free(window, key, tokens[known : index + 8], index - known, within=0)
        )
    if before.endswith(","):
        return True
    if window[low].isupper():
        stops = word == "về" or (len(word) > 1 and word in _STOPS and window[low:high].isupper())
        return not stops and _first_two(key[low:]) not in _CAPITAL_VERBS
    if window[low].isdigit():
        return before.lower() in ("quận", "phường", "vực", "số", "khu") and word.isdigit()
    if _is_inside(key, tokens, index):
        return True
    if word in _STOPS or _first_two(key[low:]) in _VERBS:
        return False
    return _takes_small(before) or _is_free(window, key, tokens[known : index + 8], index - known, within=3)


def _is_inside(key: str, tokens: list[tuple[int, int]], index: int) -> bool:
    """Whether the token begins or goes on with such small words."""
    for first in range(index, max(-1, index - 4), -1):
        found = _INSIDE.match(key, tokens[first][0])
        if found is not None and found.end() > tokens[index][0]:
            return True
    return False


def _is_free(window: str, key: str, tokens: list[tuple[int, int]], index: int, *, within: int) -> bool:
    """Whether the token is a small word in the name of a company, which may have any: a capital follows soon.

    `tokens` are those behind the opening; `within` how many may stand before the capital when one stood before.
    """
    if not key.startswith(_FREE_NAMES):
        return False
    capitals = [at for at, (low, _) in enumerate(tokens) if window[low].isupper()]
    following = next((at for at in capitals if at > index), None)
    if following is None or (capitals[0] < index and following - index > within):
        return False
    words = {key[low:high].rstrip(_CLOSES + ",") for low, high in tokens[index + 1 : following]}
    return not words & (_STOPS - {"và"})


def _takes_small(before: str) -> bool:
    """Whether a small syllable may end the word that `before` begins: "Tài" does, "UBND" and "chính" do not."""
    return before[0].isupper() and (len(before) == 1 or not before.isupper())


def _first_two(rest: str) -> str:
    return " ".join(word.strip(_CLOSES + ",") for word in rest.split(maxsplit=2)[:2])


def _next_name(window: str, key: str, tokens: list[tuple[int, int]], index: int, *, dash: bool) -> bool:
    """Whether a capital follows that begins no other document or provision; behind a dash none does."""
    if index + 1 >= len(tokens):
        return False
    low = tokens[index + 1][0]
    return window[low].isupper() and (dash or not _TYPES.match(key, low))


def _over_comma(key: str, tokens: list[tuple[int, int]], index: int, known: int) -> bool:
    if index + 1 < known:
        return True
    around = key[tokens[max(0, index - 1)][0] : tokens[min(len(tokens), index + 3) - 1][1]]
    return any(pair in around for pair in _OVER_COMMA)
