/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "vc-date.h"

G_BEGIN_DECLS

/* Maps a string of the contract to a value: one of the model's _from_string
 * functions, whose enum is passed as an int. */
typedef gboolean (*VcJsonEnumFunc) (const char *text,
                                    int        *value);

#define VC_TYPE_JSON_DECODER (vc_json_decoder_get_type ())
G_DECLARE_FINAL_TYPE (VcJsonDecoder, vc_json_decoder, VC, JSON_DECODER, GObject)

/* Reads the members of an object; remembers the first failure, with its JSON
 * pointer, and ignores what follows. Ask once, at the end. `get` lends. */
VcJsonDecoder *vc_json_decoder_new                (JsonNode       *node);
gboolean       vc_json_decoder_has                (VcJsonDecoder  *self,
                                                   const char     *member);
const char    *vc_json_decoder_get_string         (VcJsonDecoder  *self,
                                                   const char     *member);
const char    *vc_json_decoder_get_optional       (VcJsonDecoder  *self,
                                                   const char     *member);
const char    *vc_json_decoder_get_text           (VcJsonDecoder  *self,
                                                   const char     *member,
                                                   glong           max_length);
const char    *vc_json_decoder_get_optional_text  (VcJsonDecoder  *self,
                                                   const char     *member,
                                                   glong           max_length);
gint64         vc_json_decoder_get_int            (VcJsonDecoder  *self,
                                                   const char     *member,
                                                   gint64          minimum,
                                                   gint64          maximum);
gboolean       vc_json_decoder_get_boolean        (VcJsonDecoder  *self,
                                                   const char     *member);
int            vc_json_decoder_get_enum           (VcJsonDecoder  *self,
                                                   const char     *member,
                                                   VcJsonEnumFunc  func);
GDateTime     *vc_json_decoder_take_time          (VcJsonDecoder  *self,
                                                   const char     *member);
GDateTime     *vc_json_decoder_take_optional_time (VcJsonDecoder  *self,
                                                   const char     *member);
VcDate         vc_json_decoder_get_date           (VcJsonDecoder  *self,
                                                   const char     *member);
char         **vc_json_decoder_take_strings       (VcJsonDecoder  *self,
                                                   const char     *member);
VcJsonDecoder *vc_json_decoder_enter              (VcJsonDecoder  *self,
                                                   const char     *member);
VcJsonDecoder *vc_json_decoder_enter_optional     (VcJsonDecoder  *self,
                                                   const char     *member);
guint          vc_json_decoder_get_length         (VcJsonDecoder  *self,
                                                   const char     *member);
VcJsonDecoder *vc_json_decoder_enter_element      (VcJsonDecoder  *self,
                                                   const char     *member,
                                                   guint           index);
void           vc_json_decoder_fail               (VcJsonDecoder  *self,
                                                   const char     *member,
                                                   const char     *why);
gboolean       vc_json_decoder_has_failed         (VcJsonDecoder  *self);
gboolean       vc_json_decoder_finish             (VcJsonDecoder  *self,
                                                   GError        **error);

G_END_DECLS
