/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-key-gate.h"
#include "vc-test.h"

/* Values of keys, as X numbers them. */
#define KEY_RETURN    0xff0d
#define KEY_DOWN      0xff54
#define KEY_F8        0xffc5
#define KEY_F9        0xffc6
#define KEY_CONTROL_L 0xffe3
#define KEY_BACKSPACE 0xff08

/* What happens to the gate: a key comes down, or time passes. */
typedef enum
{
  END,
  TEXT,
  ACTION,
  EDIT,
  MODIFIER,
  REPEAT_TEXT,
  REPEAT_ACTION,
  SETTLE,
} StepKind;

typedef struct
{
  StepKind     kind;
  guint32      time_ms;
  guint        keyval;
  VcKeyVerdict verdict;  /* of a key */
  guint        released; /* by SETTLE: the key given back, or 0 */
} Step;

#define PASS    VC_KEY_PASS_NOW
#define HOLD    VC_KEY_HOLD
#define SWALLOW VC_KEY_SWALLOW

static const struct
{
  const char *name;
  Step        steps[16];
  const char *burst; /* what can be taken at the end; NULL for nothing */
  guint       n_passed;
} stories[] = {
  { "a person presses F9",
    { { ACTION, 1000, KEY_F9, HOLD },
      { SETTLE, 1034, 0, 0, 0 },
      { SETTLE, 1035, 0, 0, KEY_F9 },
      { SETTLE, 1070, 0, 0, 0 } } },

  { "a person presses F9 and then F8 at leisure",
    { { ACTION, 1000, KEY_F9, HOLD },
      { SETTLE, 1035, 0, 0, KEY_F9 },
      { ACTION, 1200, KEY_F8, HOLD },
      { SETTLE, 1236, 0, 0, KEY_F8 } } },

  { "two keys 35 ms apart are a person's",
    { { ACTION, 1000, KEY_F9, HOLD },
      { SETTLE, 1035, 0, 0, KEY_F9 },
      { ACTION, 1035, KEY_F8, HOLD },
      { SETTLE, 1070, 0, 0, KEY_F8 } } },

  { "two keys 34 ms apart are a device's, and neither acts",
    { { ACTION, 1000, KEY_F9, HOLD },
      { SETTLE, 1034, 0, 0, 0 },
      { ACTION, 1034, KEY_RETURN, SWALLOW },
      { SETTLE, 1100, 0, 0, 0 } } },

  { "two keys at the same moment are a device's",
    { { ACTION, 1000, KEY_F9, HOLD },
      { ACTION, 1000, KEY_F8, SWALLOW },
      { SETTLE, 1100, 0, 0, 0 } } },

  { "a forged code that ends in F9 approves nothing",
    { { ACTION, 1000, '0', HOLD },
      { ACTION, 1010, '5', SWALLOW },
      { ACTION, 1020, '6', SWALLOW },
      { ACTION, 1030, KEY_F9, SWALLOW },
      { ACTION, 1040, KEY_RETURN, SWALLOW },
      { SETTLE, 1060, 0, 0, 0 },
      { SETTLE, 1075, 0, 0, 0 } },
    "056\n", 0 },

  { "a forged code that begins with F9 approves nothing",
    { { ACTION, 1000, KEY_F9, HOLD },
      { ACTION, 1008, '0', SWALLOW },
      { ACTION, 1016, '5', SWALLOW },
      { ACTION, 1024, KEY_RETURN, SWALLOW },
      { SETTLE, 1200, 0, 0, 0 } },
    "05\n", 0 },

  { "the program was busy, and the key came long ago: it acts before the next",
    { { ACTION, 1000, KEY_F9, HOLD },
      { ACTION, 1500, KEY_F8, HOLD },
      { SETTLE, 1500, 0, 0, KEY_F9 },
      { SETTLE, 1534, 0, 0, 0 },
      { SETTLE, 1535, 0, 0, KEY_F8 } } },

  { "the program was busy during a burst: the times of the keys count",
    { { ACTION, 1000, KEY_F9, HOLD },
      { ACTION, 1010, '1', SWALLOW },
      { ACTION, 1020, '2', SWALLOW },
      { ACTION, 1030, '3', SWALLOW },
      { SETTLE, 2000, 0, 0, 0 } },
    "123", 0 },

  { "a person after a scan is heard at once",
    { { ACTION, 1000, '1', HOLD },
      { ACTION, 1005, '2', SWALLOW },
      { ACTION, 1010, '3', SWALLOW },
      { ACTION, 1015, '4', SWALLOW },
      { ACTION, 1050, KEY_F9, HOLD },
      { SETTLE, 1085, 0, 0, KEY_F9 } },
    "1234", 0 },

  { "typing in a field is never delayed",
    { { TEXT, 1000, 'b', PASS },
      { TEXT, 1090, 'a', PASS },
      { TEXT, 1180, 'o', PASS },
      { SETTLE, 1300, 0, 0, 0 } } },

  { "three fingers in a fast roll lose no letter",
    { { TEXT, 1000, 'n', PASS },
      { TEXT, 1020, 'g', PASS },
      { TEXT, 1045, 'h', PASS },
      { TEXT, 1120, 'i', PASS },
      { SETTLE, 1300, 0, 0, 0 } } },

  { "a scan into a field is known by its fourth key",
    { { TEXT, 1000, '0', PASS },
      { TEXT, 1010, '5', PASS },
      { TEXT, 1020, '6', PASS },
      { TEXT, 1030, '0', SWALLOW },
      { TEXT, 1040, '1', SWALLOW },
      { ACTION, 1050, KEY_RETURN, SWALLOW },
      { SETTLE, 1085, 0, 0, 0 } },
    "05601\n", 3 },

  { "Return after typing waits its turn and acts",
    { { TEXT, 1000, 'a', PASS },
      { ACTION, 1100, KEY_RETURN, HOLD },
      { SETTLE, 1135, 0, 0, KEY_RETURN } } },

  { "a chord pressed together is a person's",
    { { MODIFIER, 1000, KEY_CONTROL_L, PASS },
      { ACTION, 1004, KEY_RETURN, HOLD },
      { SETTLE, 1039, 0, 0, KEY_RETURN } } },

  { "Shift between a scanner's letters does not hide the burst",
    { { ACTION, 1000, 'a', HOLD },
      { MODIFIER, 1010, KEY_CONTROL_L, PASS },
      { ACTION, 1020, 'B', SWALLOW },
      { MODIFIER, 1030, KEY_CONTROL_L, PASS },
      { ACTION, 1040, 'C', SWALLOW },
      { ACTION, 1050, 'd', SWALLOW },
      { SETTLE, 1100, 0, 0, 0 } },
    "aBCd", 0 },

  { "a held arrow key repeats every 33 ms and keeps acting",
    { { ACTION, 1000, KEY_DOWN, HOLD },
      { SETTLE, 1035, 0, 0, KEY_DOWN },
      { REPEAT_ACTION, 1250, KEY_DOWN, PASS },
      { REPEAT_ACTION, 1283, KEY_DOWN, PASS },
      { REPEAT_ACTION, 1316, KEY_DOWN, PASS },
      { REPEAT_ACTION, 1349, KEY_DOWN, PASS },
      { REPEAT_ACTION, 1382, KEY_DOWN, PASS },
      { SETTLE, 1500, 0, 0, 0 } } },

  { "another key right after a repeat is a person's",
    { { ACTION, 1000, KEY_DOWN, HOLD },
      { SETTLE, 1035, 0, 0, KEY_DOWN },
      { REPEAT_ACTION, 1250, KEY_DOWN, PASS },
      { ACTION, 1260, KEY_F9, HOLD },
      { SETTLE, 1295, 0, 0, KEY_F9 } } },

  { "BackSpace held in a field rubs out steadily",
    { { EDIT, 1000, KEY_BACKSPACE, PASS },
      { EDIT, 1250, KEY_BACKSPACE, PASS },
      { EDIT, 1283, KEY_BACKSPACE, PASS },
      { EDIT, 1316, KEY_BACKSPACE, PASS },
      { EDIT, 1349, KEY_BACKSPACE, PASS } } },

  { "a letter held in a field goes on",
    { { TEXT, 1000, 'a', PASS },
      { REPEAT_TEXT, 1250, 'a', PASS },
      { REPEAT_TEXT, 1283, 'a', PASS },
      { REPEAT_TEXT, 1316, 'a', PASS },
      { REPEAT_TEXT, 1349, 'a', PASS },
      { REPEAT_TEXT, 1382, 'a', PASS } } },

  { "an input method that rewrites a word loses nothing",
    { { TEXT, 1000, 'o', PASS },
      { EDIT, 1002, KEY_BACKSPACE, PASS },
      { EDIT, 1004, KEY_BACKSPACE, PASS },
      { EDIT, 1006, KEY_BACKSPACE, PASS },
      { EDIT, 1008, KEY_BACKSPACE, PASS },
      { TEXT, 1010, 'w', PASS } } },

  { "the repeat of a swallowed key is swallowed",
    { { ACTION, 1000, KEY_F9, HOLD },
      { ACTION, 1010, KEY_F8, SWALLOW },
      { REPEAT_ACTION, 1300, KEY_F8, SWALLOW },
      { SETTLE, 1400, 0, 0, 0 } } },

  { "the repeat of a key still held does not act twice",
    { { ACTION, 1000, KEY_F9, HOLD },
      { REPEAT_ACTION, 1020, KEY_F9, SWALLOW },
      { SETTLE, 1040, 0, 0, KEY_F9 } } },

  { "the clock of the events wraps between two keys of a device",
    { { ACTION, G_MAXUINT32 - 4, KEY_F9, HOLD },
      { ACTION, 5, KEY_RETURN, SWALLOW },
      { SETTLE, 60, 0, 0, 0 } } },

  { "the clock of the events wraps while a person's key is held",
    { { ACTION, G_MAXUINT32 - 4, KEY_F9, HOLD },
      { SETTLE, 10, 0, 0, 0 },
      { SETTLE, 31, 0, 0, KEY_F9 } } },

  { "nothing was typed for 40 days",
    { { ACTION, 1000, KEY_F9, HOLD },
      { SETTLE, 1035, 0, 0, KEY_F9 },
      { ACTION, 3456000000u, KEY_F8, HOLD },
      { SETTLE, 3456000035u, 0, 0, KEY_F8 } } },

  { "the present is a little before the event it follows",
    { { ACTION, 1000, KEY_F9, HOLD },
      { SETTLE, 998, 0, 0, 0 },
      { SETTLE, 1040, 0, 0, KEY_F9 } } },
};

static gunichar
character_of (guint keyval)
{
  if (keyval == KEY_RETURN)
    return '\n';

  return keyval < 0x100 ? keyval : 0;
}

static VcKeyPress
press_of (const Step *step)
{
  VcKeyUse use = VC_KEY_USE_ACTION;

  if (step->kind == TEXT || step->kind == REPEAT_TEXT)
    use = VC_KEY_USE_TEXT;
  else if (step->kind == EDIT)
    use = VC_KEY_USE_EDIT;
  else if (step->kind == MODIFIER)
    use = VC_KEY_USE_MODIFIER;

  return (VcKeyPress) {
    .time_ms = step->time_ms,
    .keyval = step->keyval,
    .state = 4,
    .character = character_of (step->keyval),
    .use = use,
    .repeat = step->kind == REPEAT_TEXT || step->kind == REPEAT_ACTION,
  };
}

START_TEST (a_device_is_told_from_a_person)
{
  g_autoptr (VcKeyGate) gate = vc_key_gate_new ();
  g_autofree char *burst = NULL;
  guint n_passed;

  for (const Step *step = stories[_i].steps; step->kind != END; step++)
    {
      int number = (int) (step - stories[_i].steps) + 1;

      if (step->kind == SETTLE)
        {
          VcKeyPress released = { 0 };
          gboolean   any = vc_key_gate_settle (gate, step->time_ms, &released);

          ck_assert_msg (released.keyval == step->released && any == (step->released != 0),
                         "%s: step %d gave back %#x", stories[_i].name, number, released.keyval);
          ck_assert_msg (!any || released.state == 4, "%s: the modifiers were lost", stories[_i].name);
        }
      else
        {
          VcKeyPress   press = press_of (step);
          VcKeyVerdict verdict = vc_key_gate_press (gate, &press);

          ck_assert_msg (verdict == step->verdict, "%s: step %d was judged %d", stories[_i].name, number,
                         verdict);
        }
    }

  burst = vc_key_gate_steal_burst (gate, &n_passed);
  ck_assert_msg (g_strcmp0 (burst, stories[_i].burst) == 0, "%s: the burst is “%s”", stories[_i].name,
                 burst != NULL ? burst : "none");
  ck_assert_uint_eq (n_passed, stories[_i].n_passed);
}
END_TEST

static void
send_code (VcKeyGate  *gate,
           guint32     start_ms,
           const char *code)
{
  for (guint i = 0; code[i] != '\0'; i++)
    vc_key_gate_press (gate, &(VcKeyPress) { start_ms + i * 8, code[i], 0, code[i], VC_KEY_USE_ACTION });
}

START_TEST (a_burst_can_be_taken_once_and_only_when_it_has_ended)
{
  g_autoptr (VcKeyGate) gate = vc_key_gate_new ();
  g_autofree char *too_early = NULL;
  g_autofree char *burst = NULL;
  g_autofree char *again = NULL;
  VcKeyPress       released;

  send_code (gate, 1000, "056203001234|");
  too_early = vc_key_gate_steal_burst (gate, NULL);
  vc_key_gate_settle (gate, 2000, &released);
  burst = vc_key_gate_steal_burst (gate, NULL);
  again = vc_key_gate_steal_burst (gate, NULL);

  ck_assert_ptr_null (too_early);
  ck_assert_str_eq (burst, "056203001234|");
  ck_assert_ptr_null (again);
}
END_TEST

START_TEST (a_second_burst_takes_the_place_of_one_nobody_took)
{
  g_autoptr (VcKeyGate) gate = vc_key_gate_new ();
  g_autofree char *burst = NULL;
  VcKeyPress       released;

  send_code (gate, 1000, "first");
  send_code (gate, 2000, "second");
  vc_key_gate_settle (gate, 3000, &released);
  burst = vc_key_gate_steal_burst (gate, NULL);

  ck_assert_str_eq (burst, "second");
}
END_TEST

START_TEST (a_device_that_never_stops_fills_no_memory)
{
  g_autoptr (VcKeyGate) gate = vc_key_gate_new ();
  g_autofree char *burst = NULL;
  VcKeyPress       released;

  for (guint i = 0; i < 100000; i++)
    vc_key_gate_press (gate, &(VcKeyPress) { i * 5, 'x', 0, 'x', VC_KEY_USE_ACTION });
  vc_key_gate_settle (gate, 600000, &released);
  burst = vc_key_gate_steal_burst (gate, NULL);

  ck_assert_ptr_nonnull (burst);
  ck_assert_uint_le (strlen (burst), 8192);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("devices");
  TCase *tcase = tcase_create ("key gate");

  tcase_add_loop_test (tcase, a_device_is_told_from_a_person, 0, G_N_ELEMENTS (stories));
  tcase_add_test (tcase, a_burst_can_be_taken_once_and_only_when_it_has_ended);
  tcase_add_test (tcase, a_second_burst_takes_the_place_of_one_nobody_took);
  tcase_add_test (tcase, a_device_that_never_stops_fills_no_memory);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
