/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  VC_NOTICE_SMS,
  VC_NOTICE_EMAIL,
} VcNoticeChannel;

const char *vc_notice_channel_to_string   (VcNoticeChannel  channel);
gboolean    vc_notice_channel_from_string (const char      *text,
                                           VcNoticeChannel *channel);

typedef enum
{
  VC_NOTICE_QUEUED,
  VC_NOTICE_SENT,
  VC_NOTICE_DELIVERED,
  VC_NOTICE_FAILED,
} VcNoticeState;

const char *vc_notice_state_to_string   (VcNoticeState  state);
gboolean    vc_notice_state_from_string (const char    *text,
                                         VcNoticeState *state);

/* VC_NOTICE_OF_APPROVAL carries the credentials, which no client ever sees. */
typedef enum
{
  VC_NOTICE_OF_APPROVAL,
  VC_NOTICE_OF_REFUSAL,
} VcNoticeKind;

const char *vc_notice_kind_to_string   (VcNoticeKind  kind);
gboolean    vc_notice_kind_from_string (const char   *text,
                                        VcNoticeKind *kind);

#define VC_TYPE_NOTICE (vc_notice_get_type ())
G_DECLARE_FINAL_TYPE (VcNotice, vc_notice, VC, NOTICE, GObject)

/* @recipient is masked by central. */
VcNotice       *vc_notice_new            (const char      *id,
                                          VcNoticeKind     kind,
                                          VcNoticeChannel  channel,
                                          VcNoticeState    state,
                                          const char      *recipient,
                                          GDateTime       *changed_at);
const char     *vc_notice_get_id         (VcNotice        *self);
VcNoticeKind    vc_notice_get_kind       (VcNotice        *self);
VcNoticeChannel vc_notice_get_channel    (VcNotice        *self);
VcNoticeState   vc_notice_get_state      (VcNotice        *self);
const char     *vc_notice_get_recipient  (VcNotice        *self);
GDateTime      *vc_notice_get_changed_at (VcNotice        *self);

G_END_DECLS
