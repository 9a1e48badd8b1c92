"""VISCII: one byte a letter; 38 capitals stand at control codes, which must not be stripped before decoding.

Source: RFC 1456; glibc `iconv` VISCII agrees. What Latin-1 has at the same place means itself.
"""

from vbpl_parser.text.legacy.codec import Codec, bytes_table

__all__ = ["CODEC", "decode"]

_TABLE = """
02 Ẳ 05 Ẵ 06 Ẫ 14 Ỷ 19 Ỹ 1E Ỵ
80 Ạ 81 Ắ 82 Ằ 83 Ặ 84 Ấ 85 Ầ 86 Ẩ 87 Ậ 88 Ẽ 89 Ẹ 8A Ế 8B Ề 8C Ể 8D Ễ 8E Ệ 8F Ố
90 Ồ 91 Ổ 92 Ỗ 93 Ộ 94 Ợ 95 Ớ 96 Ờ 97 Ở 98 Ị 99 Ỏ 9A Ọ 9B Ỉ 9C Ủ 9D Ũ 9E Ụ 9F Ỳ
A0 Õ A1 ắ A2 ằ A3 ặ A4 ấ A5 ầ A6 ẩ A7 ậ A8 ẽ A9 ẹ AA ế AB ề AC ể AD ễ AE ệ AF ố
B0 ồ B1 ổ B2 ỗ B3 Ỡ B4 Ơ B5 ộ B6 ờ B7 ở B8 ị B9 Ự BA Ứ BB Ừ BC Ử BD ơ BE ớ BF Ư
C4 Ả C5 Ă C6 ẳ C7 ẵ CB Ẻ CE Ĩ CF ỳ D0 Đ D1 ứ D5 ạ D6 ỷ D7 ừ D8 ử DB ỹ DC ỵ DE ỡ DF ư
E4 ả E5 ă E6 ữ E7 ẫ EB ẻ EE ĩ EF ỉ F0 đ F1 ự F6 ỏ F7 ọ F8 ụ FB ũ FC ủ FE ợ FF Ữ
"""

CODEC = Codec(bytes_table(_TABLE))


def decode(text: str) -> str:
    r"""The letters of VISCII text.

    >>> decode("Cµng hòa xã hµi chü nghîa Vi®t Nam, \x89\x90")
    'Cộng hòa xã hội chủ nghĩa Việt Nam, ẸỒ'
    """
    return CODEC.decode(text)
