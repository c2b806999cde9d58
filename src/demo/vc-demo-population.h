/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-case.h"
#include "vc-demo-photo.h"

G_BEGIN_DECLS

/* Invented numbers stay unique up to here. */
#define VC_DEMO_MAX_DECLARATIONS 5000

#define VC_TYPE_DEMO_POPULATION (vc_demo_population_get_type ())
G_DECLARE_FINAL_TYPE (VcDemoPopulation, vc_demo_population, VC, DEMO_POPULATION, GObject)

/**
 * VcDemoPhotoFunc:
 * @self: a population
 * @index: the case's
 * @photo: (transfer none): a finished photo
 * @user_data: as given
 * @error: where to say why drawing should end
 *
 * Returns: TRUE to go on
 */
typedef gboolean (*VcDemoPhotoFunc) (VcDemoPopulation  *self,
                                     guint              index,
                                     const VcDemoPhoto *photo,
                                     gpointer           user_data,
                                     GError           **error);

VcDemoPopulation *vc_demo_population_new             (guint64           seed,
                                                      guint             n_declarations,
                                                      guint             n_photographed,
                                                      VcDate            today);
guint             vc_demo_population_get_n_cases     (VcDemoPopulation *self);
const VcDemoCase *vc_demo_population_get_case        (VcDemoPopulation *self,
                                                      guint             index);
GPtrArray        *vc_demo_population_get_records     (VcDemoPopulation *self);
GPtrArray        *vc_demo_population_get_accounts    (VcDemoPopulation *self);
guint             vc_demo_population_get_n_photos    (VcDemoPopulation *self);
gboolean          vc_demo_population_draw_photos     (VcDemoPopulation *self,
                                                      guint             n_threads,
                                                      guint             long_side,
                                                      VcDemoPhotoFunc   func,
                                                      gpointer          user_data,
                                                      GError          **error);

G_END_DECLS
