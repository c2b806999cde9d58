/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/**
 * VcDurability:
 * @VC_DURABILITY_FULL: what was committed survives a power cut
 * @VC_DURABILITY_NORMAL: the last of what was committed may be lost in one;
 *   what is left is whole
 */
typedef enum
{
  VC_DURABILITY_FULL,
  VC_DURABILITY_NORMAL,
} VcDurability;
