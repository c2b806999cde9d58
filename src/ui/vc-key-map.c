/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-key-map.h"

#include <glib/gi18n-lib.h>

/*
 * Every key of the program, once: the window acts by this table and the help
 * is drawn from it. Letters are only used where nothing is being typed, so
 * that no Vietnamese input method stands in their way.
 */
static const VcKey keys[] = {
  { GDK_KEY_F9,     0,                "case.approve",           VC_KEY_GROUP_CASE,    VC_KEY_CASE,            N_("Approve") },
  { GDK_KEY_F8,     0,                "case.refuse",            VC_KEY_GROUP_CASE,    VC_KEY_CASE,            N_("Do not accept") },
  { GDK_KEY_F6,     0,                "case.print-form",        VC_KEY_GROUP_CASE,    VC_KEY_CASE,            N_("Print form 01") },
  { GDK_KEY_F6,     GDK_SHIFT_MASK,   "case.print-form-on",     VC_KEY_GROUP_CASE,    VC_KEY_CASE,            N_("Print form 01 on another printer, or several copies") },
  { GDK_KEY_p,      GDK_CONTROL_MASK, "case.show-papers",       VC_KEY_GROUP_CASE,    VC_KEY_CASE,            N_("Look at form 01 before it is printed, then at the next paper") },
  { GDK_KEY_F4,     0,                "case.park",              VC_KEY_GROUP_CASE,    VC_KEY_CASE,            N_("Set the case aside") },
  { GDK_KEY_Escape, 0,                "case.leave",             VC_KEY_GROUP_CASE,    VC_KEY_CASE,            N_("Give the case back to the queue") },
  { GDK_KEY_z,      GDK_CONTROL_MASK, "outbox.take-back",       VC_KEY_GROUP_CASE,    VC_KEY_NOT_WRITING,     N_("Take back the last decision") },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "outbox.send-now",        VC_KEY_GROUP_CASE,    VC_KEY_SIGNED_IN,       N_("Send decisions now") },
  { GDK_KEY_F2,     0,                "case.reopen",            VC_KEY_GROUP_CASE,    VC_KEY_CASE,            N_("Open a case again whose decision was not taken") },
  { GDK_KEY_F3,     0,                "case.settle",            VC_KEY_GROUP_CASE,    VC_KEY_CASE,            N_("Mark as dealt with") },
  { GDK_KEY_F7,     0,                "case.hand-over",         VC_KEY_GROUP_CASE,    VC_KEY_CASE,            N_("Hand over a case that another officer holds") },

  { GDK_KEY_a,      0,                "check.answer(0)",        VC_KEY_GROUP_CHECKS,  VC_KEY_CASE_NOT_TYPING, N_("Answer the first check") },
  { GDK_KEY_s,      0,                "check.answer(1)",        VC_KEY_GROUP_CHECKS,  VC_KEY_CASE_NOT_TYPING, N_("Answer the second check") },
  { GDK_KEY_d,      0,                "check.answer(2)",        VC_KEY_GROUP_CHECKS,  VC_KEY_CASE_NOT_TYPING, N_("Answer the third check") },
  { GDK_KEY_f,      0,                "check.answer(3)",        VC_KEY_GROUP_CHECKS,  VC_KEY_CASE_NOT_TYPING, N_("Answer the fourth check") },
  { GDK_KEY_g,      0,                "check.answer(4)",        VC_KEY_GROUP_CHECKS,  VC_KEY_CASE_NOT_TYPING, N_("Answer the fifth check") },
  { GDK_KEY_h,      0,                "check.answer(5)",        VC_KEY_GROUP_CHECKS,  VC_KEY_CASE_NOT_TYPING, N_("Answer the sixth check") },
  { GDK_KEY_j,      0,                "check.answer(6)",        VC_KEY_GROUP_CHECKS,  VC_KEY_CASE_NOT_TYPING, N_("Answer the seventh check") },

  { GDK_KEY_1,      0,                "photo.focus::portrait",  VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Portrait alone, or all photographs") },
  { GDK_KEY_2,      0,                "photo.focus::front",     VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Front alone, or all photographs") },
  { GDK_KEY_3,      0,                "photo.focus::back",      VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Back alone, or all photographs") },
  { GDK_KEY_plus,   0,                "photo.zoom-in",          VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Zoom in") },
  { GDK_KEY_equal,  0,                "photo.zoom-in",          VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, NULL },
  { GDK_KEY_minus,  0,                "photo.zoom-out",         VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Zoom out") },
  { GDK_KEY_0,      0,                "photo.zoom-fit",         VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Whole photograph") },
  { GDK_KEY_Left,   0,                "photo.pan::left",        VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Move left in the photograph") },
  { GDK_KEY_Right,  0,                "photo.pan::right",       VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Move right in the photograph") },
  { GDK_KEY_Up,     0,                "photo.pan::up",          VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Move up in the photograph") },
  { GDK_KEY_Down,   0,                "photo.pan::down",        VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Move down in the photograph") },
  { GDK_KEY_Page_Up,   0,             "photo.page-back",        VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Page back in a form") },
  { GDK_KEY_Page_Down, 0,             "photo.page-on",          VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Page on in a form") },
  { GDK_KEY_l,      0,                "photo.link",             VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Zoom all photographs together") },
  { GDK_KEY_space,  0,                "photo.blink(true)",      VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_AT_REST,    N_("Hold: show the other photograph in the same place") },
  { GDK_KEY_c,      0,                "photo.compare",          VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Compare two at full screen, then the next two") },
  { GDK_KEY_m,      0,                "photo.loupe",            VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Loupe") },
  { GDK_KEY_r,      0,                "photo.rotate",           VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Turn the photograph to the right") },
  { GDK_KEY_r,      GDK_SHIFT_MASK,   "photo.rotate-back",      VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Turn the photograph to the left") },
  { GDK_KEY_b,      0,                "photo.brighter",         VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Brighter") },
  { GDK_KEY_b,      GDK_SHIFT_MASK,   "photo.darker",           VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Darker") },
  { GDK_KEY_k,      0,                "photo.harder",           VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("More contrast") },
  { GDK_KEY_k,      GDK_SHIFT_MASK,   "photo.softer",           VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Less contrast") },
  { GDK_KEY_t,      0,                "photo.retake",           VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("Add a photograph made at the counter") },
  { GDK_KEY_n,      0,                "photo.as-taken",         VC_KEY_GROUP_PHOTOS,  VC_KEY_CASE_NOT_TYPING, N_("The photograph as it was taken") },

  { GDK_KEY_f,      GDK_CONTROL_MASK, "queue.search",           VC_KEY_GROUP_QUEUE,   VC_KEY_SIGNED_IN,       N_("Search the queue") },
  { GDK_KEY_n,      GDK_CONTROL_MASK, "queue.next",             VC_KEY_GROUP_QUEUE,   VC_KEY_SIGNED_IN,       N_("Open the next case") },
  { GDK_KEY_F5,     0,                "queue.refresh",          VC_KEY_GROUP_QUEUE,   VC_KEY_SIGNED_IN,       N_("Load the list again") },
  { GDK_KEY_1,      GDK_ALT_MASK,     "page.show::queue",       VC_KEY_GROUP_QUEUE,   VC_KEY_SIGNED_IN,       N_("Queue") },
  { GDK_KEY_2,      GDK_ALT_MASK,     "page.show::reviews",     VC_KEY_GROUP_QUEUE,   VC_KEY_SIGNED_IN,       N_("Refusals waiting for the supervisor") },
  { GDK_KEY_3,      GDK_ALT_MASK,     "page.show::unsent",      VC_KEY_GROUP_QUEUE,   VC_KEY_SIGNED_IN,       N_("Decisions waiting to be sent") },

  { GDK_KEY_l,      GDK_CONTROL_MASK, "session.lock",           VC_KEY_GROUP_PROGRAM, VC_KEY_SIGNED_IN,       N_("Lock the screen") },
  { GDK_KEY_question, GDK_CONTROL_MASK, "window.shortcuts",     VC_KEY_GROUP_PROGRAM, VC_KEY_ANYWHERE,        N_("This overview") },
  { GDK_KEY_F1,     0,                "window.shortcuts",       VC_KEY_GROUP_PROGRAM, VC_KEY_ANYWHERE,        NULL },
  { GDK_KEY_q,      GDK_CONTROL_MASK, "window.close",           VC_KEY_GROUP_PROGRAM, VC_KEY_ANYWHERE,        N_("Quit") },
};

static const char * const group_titles[] = {
  [VC_KEY_GROUP_CASE]    = N_("Open case"),
  [VC_KEY_GROUP_CHECKS]  = N_("Checks"),
  [VC_KEY_GROUP_PHOTOS]  = N_("Photographs"),
  [VC_KEY_GROUP_QUEUE]   = N_("Lists"),
  [VC_KEY_GROUP_PROGRAM] = N_("Program"),
};

static gboolean
holds (VcKeyPlace     place,
       VcKeySituation situation)
{
  switch (place)
    {
    case VC_KEY_ANYWHERE:
      return TRUE;
    case VC_KEY_SIGNED_IN:
      return situation.signed_in;
    case VC_KEY_NOT_WRITING:
      return situation.signed_in && !(situation.case_open && situation.typing);
    case VC_KEY_CASE:
      return situation.case_open;
    case VC_KEY_CASE_NOT_TYPING:
      return situation.case_open && !situation.typing;
    case VC_KEY_CASE_AT_REST:
      return situation.case_open && !situation.typing && !situation.control;
    }

  g_return_val_if_reached (FALSE);
}

/* The keypad writes the same signs by keys of its own. */
static guint
without_keypad (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_KP_Add:
      return GDK_KEY_plus;
    case GDK_KEY_KP_Subtract:
      return GDK_KEY_minus;
    case GDK_KEY_KP_Left:
      return GDK_KEY_Left;
    case GDK_KEY_KP_Right:
      return GDK_KEY_Right;
    case GDK_KEY_KP_Up:
      return GDK_KEY_Up;
    case GDK_KEY_KP_Down:
      return GDK_KEY_Down;
    case GDK_KEY_KP_Enter:
      return GDK_KEY_Return;
    default:
      if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
        return keyval - GDK_KEY_KP_0 + GDK_KEY_0;
      return keyval;
    }
}

static const VcKey *
find_exactly (guint           keyval,
              GdkModifierType held,
              VcKeySituation  situation)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].keyval == keyval && keys[i].modifiers == held && holds (keys[i].place, situation))
        return &keys[i];
    }

  return NULL;
}

/**
 * vc_key_map_get_keys:
 * @n_keys: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_keys): all keys, in the order of
 *   the help
 */
const VcKey *
vc_key_map_get_keys (guint *n_keys)
{
  *n_keys = G_N_ELEMENTS (keys);
  return keys;
}

/**
 * vc_key_map_find:
 * @keyval: a key's value
 * @modifiers: what was held with it
 * @situation: where the officer is
 *
 * Letters are found whether Caps Lock is on or not, and signs whether or not
 * the keyboard needs Shift to write them. While the screen is locked no key
 * does anything: it is the lock page's own.
 *
 * Returns: (transfer none) (nullable): what the key does now, or %NULL
 */
const VcKey *
vc_key_map_find (guint           keyval,
                 GdkModifierType modifiers,
                 VcKeySituation  situation)
{
  GdkModifierType held = modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK);
  const VcKey    *found = NULL;

  if (situation.locked)
    return NULL;

  keyval = gdk_keyval_to_lower (without_keypad (keyval));

  /* Most keys are the same with Shift; a few have a counterpart there. */
  if ((modifiers & GDK_SHIFT_MASK) != 0)
    found = find_exactly (keyval, held | GDK_SHIFT_MASK, situation);

  return found != NULL ? found : find_exactly (keyval, held, situation);
}

/**
 * vc_key_map_find_end:
 * @keyval: a key's value
 *
 * Returns: (transfer none) (nullable): the action that ends what a key does
 *   while it is held, when it is released, or %NULL
 */
const char *
vc_key_map_find_end (guint keyval)
{
  return keyval == GDK_KEY_space ? "photo.blink(false)" : NULL;
}

/**
 * vc_key_map_get_group_title:
 * @group: a group of keys
 *
 * Returns: (transfer none): what the help calls it
 */
const char *
vc_key_map_get_group_title (VcKeyGroup group)
{
  g_return_val_if_fail ((guint) group < G_N_ELEMENTS (group_titles), "");

  return _(group_titles[group]);
}
