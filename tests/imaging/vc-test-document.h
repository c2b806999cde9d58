/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcTestDocument:
 * @content: what draws each page, in PDF's operators; F1 is Times and F2
 *   Helvetica, which are not in the file
 * @size: of @content; 0 if it ends with a zero byte
 * @n_pages: how many times
 * @width: of a page in points; 0 for A4
 * @height: of a page in points
 * @encrypted: whether it asks for a password
 * @deflated: whether @content is compressed already
 *
 * A PDF file to be made.
 */
typedef struct
{
  const char *content;
  gsize       size;
  guint       n_pages;
  double      width;
  double      height;
  gboolean    encrypted;
  gboolean    deflated;
} VcTestDocument;

GBytes *vc_test_document_new (const VcTestDocument *description);

G_END_DECLS
