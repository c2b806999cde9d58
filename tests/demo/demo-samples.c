/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "demo-samples.h"

const VcDemoCardFields card_samples[N_CARD_SAMPLES] = {
  { .type = VC_DOCUMENT_CCCD, .number = "056188999901", .old_number = "229999901", .name = "Âu Dương Thị Hoè",
    .birth = { 1988, 2, 29 }, .sex = VC_SEX_FEMALE, .place_of_origin = "Xã Thử Nghiệm, Diên Khánh, Khánh Hòa",
    .residence = "Thôn Mẫu 3, Xã Thử Nghiệm, Diên Khánh, Khánh Hòa", .issued = { 2021, 4, 15 }, .expires = { 2028, 2, 29 },
    .qr_payload = "056188999901|229999901|Âu Dương Thị Hoè|29021988|Nữ|Thôn Mẫu 3, Xã Thử Nghiệm, Diên Khánh, Khánh Hòa|15042021" },
  { .type = VC_DOCUMENT_CCCD, .number = "056057999902", .name = "Trịnh Hữu Mẫu", .birth = { 1957, 0, 0 },
    .sex = VC_SEX_MALE, .place_of_origin = "Thử Nghiệm, Nha Trang, Khánh Hòa",
    .residence = "Tổ 99 ấp Kiểm Thử Số Mười Chín, Khu tái định cư Thử Nghiệm Phía Đông, Thị trấn Thử Nghiệm, Huyện Trường Mẫu, Tỉnh Khánh Hòa",
    .issued = { 2021, 7, 2 },
    .qr_payload = "056057999902||Trịnh Hữu Mẫu|1957|Nam|Tổ 99 ấp Kiểm Thử Số Mười Chín, Khu tái định cư Thử Nghiệm Phía Đông, Thị trấn Thử Nghiệm, Huyện Trường Mẫu, Tỉnh Khánh Hòa|02072021" },
  { .type = VC_DOCUMENT_CCCD, .new_card = TRUE, .number = "056312999904", .name = "Nguyễn Phúc Tôn Nữ Hoàng Đặng Ngọc Thuỵ Khuê",
    .birth = { 2012, 9, 7 }, .sex = VC_SEX_FEMALE, .place_of_origin = "Thử Nghiệm, Nha Trang, Khánh Hòa",
    .residence = "Thôn Mẫu, Thử Nghiệm, Khánh Hòa", .issued = { 2024, 9, 6 }, .expires = { 2026, 9, 7 },
    .qr_payload = "056312999904||Nguyễn Phúc Tôn Nữ Hoàng Đặng Ngọc Thuỵ Khuê|07092012|Nữ|Thôn Mẫu, Thử Nghiệm, Khánh Hòa|06092024||||" },
  { .type = VC_DOCUMENT_CMND, .number = "229999901", .name = "Lâm Thử Nghiệm", .birth = { 1979, 1, 1 }, .sex = VC_SEX_MALE,
    .place_of_origin = "Thử Nghiệm, Nha Trang, Khánh Hòa", .residence = "Thôn Mẫu 3, Xã Thử Nghiệm, Diên Khánh, Khánh Hòa",
    .issued = { 2012, 3, 1 } },
  { .type = VC_DOCUMENT_PASSPORT, .number = "P99990001", .old_number = "001304999903", .name = "Đỗ Ỷ Nhiên",
    .birth = { 2004, 11, 3 }, .sex = VC_SEX_FEMALE, .place_of_origin = "Hà Nội", .residence = "Số 0 ngõ Không, Thử Nghiệm, Hà Nội",
    .issued = { 2022, 3, 1 }, .expires = { 2032, 3, 1 } },
  { .type = VC_DOCUMENT_FOREIGN_PASSPORT, .number = "L898902C3", .name = "Eriksson Anna Maria", .birth = { 1974, 8, 12 },
    .sex = VC_SEX_FEMALE, .place_of_origin = "Zenith", .residence = "Thử Nghiệm, Khánh Hòa", .issued = { 2018, 4, 15 },
    .expires = { 2028, 4, 15 } },
};

const VcDemoCertificateFields certificate_sample = {
  .number = "999/2018", .personal_number = "056318999909", .name = "Đặng Ngọc Thuỵ Khuê", .birth = { 2018, 9, 7 },
  .sex = VC_SEX_FEMALE, .birthplace = "Trạm y tế Thử Nghiệm, Khánh Hòa", .place_of_origin = "Thử Nghiệm, Khánh Hòa",
  .mother_name = "Âu Dương Thị Hoè", .mother_birth = { 1988, 2, 29 }, .father_name = "Đặng Kiểm Thử",
  .father_birth = { 1985, 0, 0 }, .residence = "Thôn Mẫu 3, Xã Thử Nghiệm, Diên Khánh, Khánh Hòa",
  .registered_at = "Thử Nghiệm", .registered = { 2018, 10, 1 },
};
