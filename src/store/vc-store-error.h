/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcStoreError:
 * @VC_STORE_ERROR_FULL: the disk or the quota is full; nothing was changed
 * @VC_STORE_ERROR_READ_ONLY: the folder or the file cannot be written
 * @VC_STORE_ERROR_UNREACHABLE: it can neither be opened nor made, or the disk
 *   fails
 * @VC_STORE_ERROR_IN_USE: another running program has it open
 * @VC_STORE_ERROR_NEWER: a newer version of the program has written it
 * @VC_STORE_ERROR_DAMAGED: its bits are not those that were written
 * @VC_STORE_ERROR_UNKNOWN_OFFICER: this officer has never signed in here
 * @VC_STORE_ERROR_WRONG_PASSWORD: the password opens no key of this officer
 * @VC_STORE_ERROR_LOCKED: nobody is signed in, or somebody else is
 * @VC_STORE_ERROR_NOT_FOUND: there is no such thing
 * @VC_STORE_ERROR_STATE: too late, or too early; as taking back what has been
 *   delivered
 * @VC_STORE_ERROR_CLOSED: the store has been closed
 */
typedef enum
{
  VC_STORE_ERROR_FULL,
  VC_STORE_ERROR_READ_ONLY,
  VC_STORE_ERROR_UNREACHABLE,
  VC_STORE_ERROR_IN_USE,
  VC_STORE_ERROR_NEWER,
  VC_STORE_ERROR_DAMAGED,
  VC_STORE_ERROR_UNKNOWN_OFFICER,
  VC_STORE_ERROR_WRONG_PASSWORD,
  VC_STORE_ERROR_LOCKED,
  VC_STORE_ERROR_NOT_FOUND,
  VC_STORE_ERROR_STATE,
  VC_STORE_ERROR_CLOSED,
} VcStoreError;

GQuark vc_store_error_quark (void);

#define VC_STORE_ERROR (vc_store_error_quark ())

G_END_DECLS
