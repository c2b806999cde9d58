/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-orientation.h"

/**
 * vc_orientation_parse:
 * @text: (nullable): a number, as gdk-pixbuf gives it
 *
 * Returns: the orientation; upright for anything that is not one
 */
VcOrientation
vc_orientation_parse (const char *text)
{
  if (text == NULL || text[0] < '1' || text[0] > '8' || text[1] != '\0')
    return VC_ORIENTATION_TOP_LEFT;

  return text[0] - '0';
}

/**
 * vc_orientation_is_sideways:
 * @self: an orientation
 *
 * Returns: whether width and height change places
 */
gboolean
vc_orientation_is_sideways (VcOrientation self)
{
  return self >= VC_ORIENTATION_LEFT_TOP;
}

/**
 * vc_orientation_to_stored:
 * @self: an orientation
 * @stored_width: the width of the picture as it is stored
 * @stored_height: its height
 * @upright: a part of the picture as it is seen
 *
 * Returns: the same part of the picture as it is stored
 */
VcPart
vc_orientation_to_stored (VcOrientation self,
                          int           stored_width,
                          int           stored_height,
                          VcPart        upright)
{
  VcPart part = upright;

  if (vc_orientation_is_sideways (self))
    part = (VcPart) { upright.y, upright.x, upright.height, upright.width };

  switch (self)
    {
    case VC_ORIENTATION_TOP_LEFT:
    case VC_ORIENTATION_LEFT_TOP:
      break;
    case VC_ORIENTATION_TOP_RIGHT:
    case VC_ORIENTATION_LEFT_BOTTOM:
      part.x = stored_width - part.x - part.width;
      break;
    case VC_ORIENTATION_BOTTOM_LEFT:
    case VC_ORIENTATION_RIGHT_TOP:
      part.y = stored_height - part.y - part.height;
      break;
    case VC_ORIENTATION_BOTTOM_RIGHT:
    case VC_ORIENTATION_RIGHT_BOTTOM:
      part.x = stored_width - part.x - part.width;
      part.y = stored_height - part.y - part.height;
      break;
    }

  return part;
}
