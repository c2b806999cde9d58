/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-refusal-message.h"

/*
 * The words here are what a citizen of Vietnam receives, whatever language
 * the officer's screen has: they are not translated.
 */

static gboolean
is_childs (VcDeclaration *declaration)
{
  return vc_declaration_get_fields (declaration)->subject_type == VC_SUBJECT_CHILD &&
         vc_declaration_get_fields (declaration)->guardian != NULL;
}

static void
write_beginning (GString       *message,
                 VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);

  if (is_childs (declaration))
    g_string_append_printf (message,
                            "Kính gửi ông/bà %s,\n"
                            "Tờ khai đăng ký giao dịch điện tử cho cháu %s, số hồ sơ %s, chưa được chấp nhận vì:\n",
                            vc_guardian_get_name (fields->guardian), vc_declaration_get_name (declaration),
                            fields->dossier_number);
  else
    g_string_append_printf (message,
                            "Kính gửi ông/bà %s,\n"
                            "Tờ khai đăng ký giao dịch điện tử của ông/bà, số hồ sơ %s, chưa được chấp nhận vì:\n",
                            vc_declaration_get_name (declaration), fields->dossier_number);
}

static void
write_sentence (GString    *message,
                const char *text)
{
  g_string_append (message, text);
  if (!g_str_has_suffix (text, ".") && !g_str_has_suffix (text, "!") && !g_str_has_suffix (text, "?"))
    g_string_append_c (message, '.');
}

static void
write_reason (GString  *message,
              VcReason *reason)
{
  const VcReasonFields *fields = vc_reason_get_fields (reason);

  g_string_append (message, "– ");
  write_sentence (message, fields->text_vi);

  if (fields->advice_vi != NULL && fields->advice_vi[0] != '\0')
    {
      g_string_append_c (message, ' ');
      write_sentence (message, fields->advice_vi);
    }

  g_string_append_c (message, '\n');
}

/* Whether the reasons say themselves what to do. */
static gboolean
has_advice (GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const char *advice = vc_reason_get_fields (g_ptr_array_index (reasons, i))->advice_vi;

      if (advice == NULL || advice[0] == '\0')
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_repairable (GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    if (!vc_reason_get_fields (g_ptr_array_index (reasons, i))->repairable)
      return FALSE;

  return TRUE;
}

/**
 * vc_refusal_message_write:
 * @declaration: what is not accepted
 * @reasons: (element-type VcReason): why, at least one
 * @hotline: (nullable): where the citizen can ask
 *
 * Writes what the citizen will read, from the reasons' own words. Codes stay
 * inside.
 *
 * Returns: (transfer full): the message, in Vietnamese
 */
char *
vc_refusal_message_write (VcDeclaration *declaration,
                          GPtrArray     *reasons,
                          const char    *hotline)
{
  g_autoptr (GString) message = g_string_new (NULL);

  g_return_val_if_fail (VC_IS_DECLARATION (declaration), NULL);
  g_return_val_if_fail (reasons != NULL, NULL);

  write_beginning (message, declaration);
  for (guint i = 0; i < reasons->len; i++)
    write_reason (message, g_ptr_array_index (reasons, i));

  if (!is_repairable (reasons))
    g_string_append (message, "Ông/bà vui lòng đến cơ quan bảo hiểm xã hội để được hướng dẫn. ");
  else if (!has_advice (reasons))
    g_string_append (message, "Ông/bà vui lòng sửa lại và nộp tờ khai mới. ");

  if (hotline != NULL && hotline[0] != '\0')
    g_string_append_printf (message, "Cần hỗ trợ, xin gọi %s.", hotline);

  return g_strchomp (g_string_free (g_steal_pointer (&message), FALSE));
}
