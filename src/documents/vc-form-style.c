/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-style.h"

#define LEFT   .alignment = PANGO_ALIGN_LEFT
#define CENTRE .alignment = PANGO_ALIGN_CENTER
#define RIGHT  .alignment = PANGO_ALIGN_RIGHT

const VcFormStyle vc_form_style_body = { .size = 13.0, LEFT };
const VcFormStyle vc_form_style_field = { .size = 13.0, .indent = -14.0, LEFT };
const VcFormStyle vc_form_style_paragraph = { .size = 13.0, .justified = TRUE, .indent = 28.0, LEFT };
const VcFormStyle vc_form_style_centred = { .size = 13.0, CENTRE };
const VcFormStyle vc_form_style_centred_bold = { .size = 13.0, .bold = TRUE, CENTRE };
const VcFormStyle vc_form_style_centred_italic = { .size = 13.0, .italic = TRUE, CENTRE };
const VcFormStyle vc_form_style_title = { .size = 15.0, .bold = TRUE, CENTRE };
const VcFormStyle vc_form_style_place_and_date = { .size = 13.0, .italic = TRUE, RIGHT };
const VcFormStyle vc_form_style_form_code = { .size = 12.0, .bold = TRUE, RIGHT };
const VcFormStyle vc_form_style_form_note = { .size = 10.0, .italic = TRUE, RIGHT };
const VcFormStyle vc_form_style_dossier = { .size = 12.0, LEFT };
const VcFormStyle vc_form_style_footer = { .size = 9.0, LEFT };
const VcFormStyle vc_form_style_page_number = { .size = 9.0, RIGHT };
const VcFormStyle vc_form_style_head = { .size = 12.0, CENTRE };
const VcFormStyle vc_form_style_head_bold = { .size = 12.0, .bold = TRUE, CENTRE };
const VcFormStyle vc_form_style_unconfirmed = { .size = 10.0, .italic = TRUE, CENTRE };
const VcFormStyle vc_form_style_item = { .size = 13.0, .indent = -16.0, LEFT };
const VcFormStyle vc_form_style_advice = { .size = 13.0, .italic = TRUE, .indent = 16.0, LEFT };
const VcFormStyle vc_form_style_strip = { .size = 11.0, LEFT };
const VcFormStyle vc_form_style_strip_bold = { .size = 11.0, .bold = TRUE, LEFT };
const VcFormStyle vc_form_style_column = { .size = 10.0, .bold = TRUE, CENTRE };
const VcFormStyle vc_form_style_cell = { .size = 10.0, LEFT };
const VcFormStyle vc_form_style_cell_centred = { .size = 10.0, CENTRE };
