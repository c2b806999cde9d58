/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-bhxh-code.h"

#include "vc-cccd-number.h"

#include <string.h>

/**
 * vc_bhxh_code_check:
 * @code: (nullable): a social insurance code
 *
 * Ten digits or, since 2025-08-01, the personal number of twelve. There is no
 * check digit, and the first two digits are not to be relied on.
 *
 * Returns: what is wrong with it
 */
VcFindingCode
vc_bhxh_code_check (const char *code)
{
  if (code == NULL || *code == '\0')
    return VC_FINDING_BHXH_CODE_MISSING;

  if (strlen (code) == 10 && strspn (code, "0123456789") == 10)
    return VC_FINDING_NONE;

  return vc_cccd_number_is_well_formed (code) ? VC_FINDING_NONE : VC_FINDING_BHXH_CODE_STRUCTURE;
}
