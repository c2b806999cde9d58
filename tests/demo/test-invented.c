/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-invented.h"

VcDemoPopulation *
invent (guint n_declarations,
        guint n_photographed)
{
  return vc_demo_population_new (1, n_declarations, n_photographed, (VcDate) TEST_TODAY);
}

const VcDeclarationFields *
fields_of (VcDemoPopulation *population,
           guint             index)
{
  return vc_declaration_get_fields (vc_demo_population_get_case (population, index)->declaration);
}
