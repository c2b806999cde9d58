/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test.h"
#include "vc-words.h"

static const char *state (guint i) { return vc_words_for_state ((VcDeclarationState) i); }
static const char *request (guint i) { return vc_words_for_request ((VcRequestKind) i); }
static const char *subject (guint i) { return vc_words_for_subject ((VcSubjectType) i); }
static const char *channel (guint i) { return vc_words_for_channel ((VcChannel) i); }
static const char *document (guint i) { return vc_words_for_document ((VcDocumentType) i); }
static const char *photo (guint i) { return vc_words_for_photo ((VcPhotoKind) i); }
static const char *sex (guint i) { return vc_words_for_sex ((VcSex) i); }
static const char *relation (guint i) { return vc_words_for_relation ((VcRelation) i); }
static const char *check (guint i) { return vc_words_for_check ((VcCheckKind) i); }
static const char *decision (guint i) { return vc_words_for_decision ((VcDecisionKind) i); }
static const char *review (guint i) { return vc_words_for_review ((VcReviewKind) i); }
static const char *account (guint i) { return vc_words_for_account ((VcAccountState) i); }
static const char *notice_kind (guint i) { return vc_words_for_notice_kind ((VcNoticeKind) i); }
static const char *notice_channel (guint i) { return vc_words_for_notice_channel ((VcNoticeChannel) i); }
static const char *notice_state (guint i) { return vc_words_for_notice_state ((VcNoticeState) i); }
static const char *role (guint i) { return vc_words_for_role ((VcRole) i); }
static const char *following (guint i) { return vc_words_for_sync ((VcSyncState) i); }

static const struct
{
  const char *(*word) (guint value);
  guint        n_values;
} kinds[] = {
  { state,          VC_N_DECLARATION_STATES           },
  { request,        VC_REQUEST_STOP + 1               },
  { subject,        VC_SUBJECT_ORGANISATION + 1       },
  { channel,        VC_CHANNEL_PORTAL + 1             },
  { document,       VC_DOCUMENT_BIRTH_CERTIFICATE + 1 },
  { photo,          VC_PHOTO_BIRTH_CERTIFICATE + 1    },
  { sex,            VC_SEX_FEMALE + 1                 },
  { relation,       VC_RELATION_GUARDIAN + 1          },
  { check,          VC_N_CHECK_KINDS                  },
  { decision,       VC_DECISION_REFUSE + 1            },
  { review,         VC_REVIEW_OVERTURN + 1            },
  { account,        VC_ACCOUNT_CLOSED + 1             },
  { notice_kind,    VC_NOTICE_OF_REFUSAL + 1          },
  { notice_channel, VC_NOTICE_EMAIL + 1               },
  { notice_state,   VC_NOTICE_FAILED + 1              },
  { role,           VC_N_ROLES                        },
  { following,      VC_SYNC_OFFLINE + 1               },
};

START_TEST (every_value_has_a_word_of_its_own)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < kinds[_i].n_values; i++)
    {
      const char *word = kinds[_i].word (i);

      ck_assert_msg (word != NULL && word[0] != '\0', "value %u has no word", i);
      ck_assert_msg (g_hash_table_add (seen, (char *) word), "\"%s\" stands for two values", word);
    }
}
END_TEST

START_TEST (a_value_from_a_newer_central_does_no_harm)
{
  ck_assert_str_eq (kinds[_i].word (99), "");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("words");
  TCase *tcase = tcase_create ("words");

  tcase_add_loop_test (tcase, every_value_has_a_word_of_its_own, 0, G_N_ELEMENTS (kinds));
  tcase_add_loop_test (tcase, a_value_from_a_newer_central_does_no_harm, 0, G_N_ELEMENTS (kinds));
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
