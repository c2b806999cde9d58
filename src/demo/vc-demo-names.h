/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-person.h"
#include "vc-random.h"

G_BEGIN_DECLS

/**
 * VcDemoNameStyle:
 * @VC_DEMO_NAME_USUAL: family, middle, given
 * @VC_DEMO_NAME_LONG: of six words and more
 * @VC_DEMO_NAME_TWO_WAYS: its tone mark can stand on either of two letters
 * @VC_DEMO_NAME_HIGHLAND: as the Ê Đê write theirs
 * @VC_DEMO_NAME_FOREIGN: as in a foreign passport
 */
typedef enum
{
  VC_DEMO_NAME_USUAL,
  VC_DEMO_NAME_LONG,
  VC_DEMO_NAME_TWO_WAYS,
  VC_DEMO_NAME_HIGHLAND,
  VC_DEMO_NAME_FOREIGN,
} VcDemoNameStyle;

typedef struct
{
  char       *text;
  char       *other_way;   /* the tone mark on the other letter, or NULL */
  const char *family;      /* NULL when it is not handed on */
} VcDemoName;

VcDemoName *vc_demo_name_new            (VcRandom        *random,
                                         VcDemoNameStyle  style,
                                         VcSex            sex,
                                         const char      *family);
void        vc_demo_name_free           (VcDemoName      *self);
char       *vc_demo_name_dup_unmarked   (const char      *name);
char       *vc_demo_name_dup_email      (const char      *name,
                                         guint            nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcDemoName, vc_demo_name_free)

G_END_DECLS
