/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-document.h"
#include "vc-demo-population.h"

G_BEGIN_DECLS

/* A portrait, and at most the two sides of a document. */
#define VC_DEMO_MAX_PHOTOS_OF_CASE 3

/* portrait_of when there is nobody's portrait. */
#define VC_DEMO_NOBODY G_MAXUINT

/* What is drawn for a case with photos of its own; @document is what the paper
 * in the picture says, which the declaration may not repeat. */
typedef struct
{
  VcSex                 sex;
  int                   age;
  guint64               face_seed;            /* on the portrait */
  guint64               document_face_seed;   /* on the document */
  const VcDemoDocument *document;
  VcDemoPhotoFlaw       flaw;                 /* of the document's front */
  VcPhotoKind           kinds[VC_DEMO_MAX_PHOTOS_OF_CASE];
  guint                 n_kinds;
  guint                 portrait_of;          /* the case whose portrait it bears */
} VcDemoSubject;

const VcDemoSubject *vc_demo_population_get_subject (VcDemoPopulation *self,
                                                     guint             index);
void                 vc_demo_population_set_photos  (VcDemoPopulation *self,
                                                     guint             index,
                                                     GPtrArray        *photos);

G_END_DECLS
