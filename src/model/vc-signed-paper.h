/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What central takes of one. */
#define VC_SIGNED_PAPER_MAX_SIZE (32 * 1024 * 1024)

/* A copy of the form with the citizen's signature, as it lies in the file.
 * Members marked ? may be NULL. */
typedef struct
{
  const char *id;            /* a UUID made by whoever attached it */
  const char *sha256;        /* the file's name and its proof */
  const char *media_type;
  guint64     size;          /* in bytes */
  guint       n_pages;       /* 0: not known, or a picture */
  const char *form_sha256;   /* ? of the form that was signed, where central has it */
  const char *officer_id;    /* ? who attached it */
  const char *officer_name;  /* ? */
  GDateTime  *attached_at;   /* ? when central had all of it */
} VcSignedPaperFields;

#define VC_TYPE_SIGNED_PAPER (vc_signed_paper_get_type ())
G_DECLARE_FINAL_TYPE (VcSignedPaper, vc_signed_paper, VC, SIGNED_PAPER, GObject)

VcSignedPaper             *vc_signed_paper_new             (const VcSignedPaperFields *fields);
const VcSignedPaperFields *vc_signed_paper_get_fields      (VcSignedPaper             *self);
const char                *vc_signed_paper_find_media_type (GBytes                    *file);

G_END_DECLS
