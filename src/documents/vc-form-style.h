/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-form-text.h"

G_BEGIN_DECLS

/* How texts of state papers look (Decree 30/2020/NĐ-CP, appendix I). */
extern const VcFormStyle vc_form_style_body;
extern const VcFormStyle vc_form_style_field;
extern const VcFormStyle vc_form_style_paragraph;
extern const VcFormStyle vc_form_style_centred;
extern const VcFormStyle vc_form_style_centred_bold;
extern const VcFormStyle vc_form_style_centred_italic;
extern const VcFormStyle vc_form_style_title;
extern const VcFormStyle vc_form_style_place_and_date;
extern const VcFormStyle vc_form_style_form_code;
extern const VcFormStyle vc_form_style_form_note;
extern const VcFormStyle vc_form_style_dossier;
extern const VcFormStyle vc_form_style_footer;
extern const VcFormStyle vc_form_style_page_number;
extern const VcFormStyle vc_form_style_head;
extern const VcFormStyle vc_form_style_head_bold;
extern const VcFormStyle vc_form_style_unconfirmed;
extern const VcFormStyle vc_form_style_item;
extern const VcFormStyle vc_form_style_advice;
extern const VcFormStyle vc_form_style_strip;
extern const VcFormStyle vc_form_style_strip_bold;
extern const VcFormStyle vc_form_style_column;
extern const VcFormStyle vc_form_style_cell;
extern const VcFormStyle vc_form_style_cell_centred;

G_END_DECLS
