/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-durability.h"
#include "vc-sql.h"

G_BEGIN_DECLS

/* What was found. Both may be NULL. */
typedef struct
{
  GError    *trouble; /* why it may only be read */
  GDateTime *latest;  /* the latest time anything was committed at */
} VcWorkOpening;

gboolean vc_work_opening_run   (VcSql          *sql,
                                VcDurability    durability,
                                GDateTime      *now,
                                VcWorkOpening  *opening,
                                GError        **error);
void     vc_work_opening_clear (VcWorkOpening  *opening);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VcWorkOpening, vc_work_opening_clear)

G_END_DECLS
