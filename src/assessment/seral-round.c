/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-answer-map-private.h"
#include "assessment/seral-part-private.h"
#include "assessment/seral-round.h"

struct _SeralRound
{
  SeralPart parent_instance;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_DATE,
  PROP_SCOPE,
  PROP_CONSOLIDATION,
  PROP_SHEETS,
  PROP_AGREED,
  N_PROPS,
};

enum
{
  ANSWER_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const SeralMember members[N_PROPS] = {
  [PROP_ID] = { NULL, "id", "id", &seral_member_text, SERAL_MEMBER_ID | SERAL_MEMBER_MADE },
  [PROP_TITLE] = { NULL, "title", "title", &seral_member_text },
  [PROP_DATE] = { NULL, "date", "date", &seral_member_date, SERAL_MEMBER_REQUIRED },
  [PROP_SCOPE] = { NULL, "scope", "scope", &seral_member_text },
  [PROP_CONSOLIDATION] = { NULL, "consolidation", "consolidation", &seral_member_choice,
                           SERAL_MEMBER_NONE, seral_consolidation_get_type, SERAL_CONSOLIDATION_MEDIAN },
  [PROP_SHEETS] = { NULL, "sheets", "sheets", &seral_member_parts,
                    SERAL_MEMBER_ALWAYS, seral_sheet_get_type },
  [PROP_AGREED] = { NULL, "agreed", "agreed", &seral_member_answers },
};

G_DEFINE_FINAL_TYPE (SeralRound, seral_round, SERAL_TYPE_PART)

G_DEFINE_ENUM_TYPE (SeralConsolidation, seral_consolidation,
                    G_DEFINE_ENUM_VALUE (SERAL_CONSOLIDATION_MEDIAN, "median"),
                    G_DEFINE_ENUM_VALUE (SERAL_CONSOLIDATION_MEAN, "mean"),
                    G_DEFINE_ENUM_VALUE (SERAL_CONSOLIDATION_LOWEST, "lowest"))

static void
seral_round_answer_changed (SeralPart  *part,
                            const char *model,
                            const char *criterion)
{
  g_signal_emit (part, signals[ANSWER_CHANGED], 0, model, criterion);
}

static void
seral_round_class_init (SeralRoundClass *klass)
{
  SeralPartClass *part_class = SERAL_PART_CLASS (klass);

  part_class->answer_changed = seral_round_answer_changed;

  seral_part_class_set_members (part_class, members, N_PROPS);

  /**
   * SeralRound::answer-changed:
   * @self: the round
   * @model: id of a model
   * @criterion: id of a criterion
   *
   * An answer of any sheet, or an agreed one, is another now. Sheets that come
   * and go are told by #SeralRound:sheets.
   */
  signals[ANSWER_CHANGED] =
    g_signal_new ("answer-changed", SERAL_TYPE_ROUND, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
seral_round_init (SeralRound *self)
{
  seral_part_init_members (SERAL_PART (self));
}

static void
carry_over (const char  *model,
            const char  *criterion,
            SeralAnswer *answer,
            gpointer     user_data)
{
  g_autoptr (SeralAnswer) carried = seral_answer_with_carried_over (answer, TRUE);

  seral_answer_map_set (user_data, model, criterion, carried);
}

static SeralSheet *
new_sheet_from (SeralSheet *sheet)
{
  SeralSheet *copy = g_object_new (SERAL_TYPE_SHEET,
                                   "respondent-name", seral_sheet_get_respondent_name (sheet),
                                   "respondent-role", seral_sheet_get_respondent_role (sheet),
                                   NULL);

  seral_answer_map_foreach (seral_sheet_get_answers (sheet), NULL,
                            carry_over, seral_sheet_get_answers (copy));

  return copy;
}

/**
 * seral_round_new_from:
 * @round: a round
 * @title: (nullable): title of the new one
 * @date: its day, YYYY-MM-DD
 *
 * Makes a round that begins where @round ended: same scope, same respondents,
 * same answers, all of them carried over until somebody confirms them. It and its
 * sheets have ids of their own.
 *
 * Returns: (transfer full): the new round, to be added by a #SeralChange
 */
SeralRound *
seral_round_new_from (SeralRound *round,
                      const char *title,
                      const char *date)
{
  SeralRound *self;
  GListModel *sheets;

  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  self = g_object_new (SERAL_TYPE_ROUND,
                       "title", title,
                       "date", date,
                       "scope", seral_round_get_scope (round),
                       "consolidation", seral_round_get_consolidation (round),
                       NULL);

  sheets = seral_round_get_sheets (round);
  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      g_autoptr (SeralSheet) copy = new_sheet_from (sheet);

      g_list_store_append (G_LIST_STORE (seral_round_get_sheets (self)), copy);
    }

  seral_answer_map_foreach (seral_round_get_agreed (round), NULL,
                            carry_over, seral_round_get_agreed (self));

  return self;
}

/**
 * seral_round_get_id:
 * @self: a round
 *
 * Returns: (transfer none): what it goes by in its assessment
 */
const char *
seral_round_get_id (SeralRound *self)
{
  g_return_val_if_fail (SERAL_IS_ROUND (self), NULL);

  return seral_part_get_text (self, PROP_ID);
}

/**
 * seral_round_get_title:
 * @self: a round
 *
 * Returns: (transfer none): its title, "" where it has none
 */
const char *
seral_round_get_title (SeralRound *self)
{
  g_return_val_if_fail (SERAL_IS_ROUND (self), NULL);

  return seral_part_get_text (self, PROP_TITLE);
}

/**
 * seral_round_get_date:
 * @self: a round
 *
 * Returns: (transfer none): the day it is of, YYYY-MM-DD
 */
const char *
seral_round_get_date (SeralRound *self)
{
  g_return_val_if_fail (SERAL_IS_ROUND (self), NULL);

  return seral_part_get_text (self, PROP_DATE);
}

/**
 * seral_round_get_scope:
 * @self: a round
 *
 * Returns: (transfer none): which partners it is about, "" where nobody said
 */
const char *
seral_round_get_scope (SeralRound *self)
{
  g_return_val_if_fail (SERAL_IS_ROUND (self), NULL);

  return seral_part_get_text (self, PROP_SCOPE);
}

/**
 * seral_round_get_consolidation:
 * @self: a round
 *
 * Returns: how the answers of several respondents become one
 */
SeralConsolidation
seral_round_get_consolidation (SeralRound *self)
{
  g_return_val_if_fail (SERAL_IS_ROUND (self), SERAL_CONSOLIDATION_MEDIAN);

  return seral_part_get_choice (self, PROP_CONSOLIDATION);
}

/**
 * seral_round_get_sheets:
 * @self: a round
 *
 * Returns: (transfer none): a list of #SeralSheet, the same as long as the round
 */
GListModel *
seral_round_get_sheets (SeralRound *self)
{
  g_return_val_if_fail (SERAL_IS_ROUND (self), NULL);

  return seral_part_get_object (self, PROP_SHEETS);
}

/**
 * seral_round_get_agreed:
 * @self: a round
 *
 * Returns: (transfer none): the answers the respondents agreed on, which override
 *   their sheets; the map is the same as long as the round
 */
SeralAnswerMap *
seral_round_get_agreed (SeralRound *self)
{
  g_return_val_if_fail (SERAL_IS_ROUND (self), NULL);

  return seral_part_get_object (self, PROP_AGREED);
}

/**
 * seral_round_find_sheet:
 * @self: a round
 * @id: (nullable): id of a sheet
 *
 * Returns: (transfer none) (nullable): the sheet
 */
SeralSheet *
seral_round_find_sheet (SeralRound *self,
                        const char *id)
{
  g_return_val_if_fail (SERAL_IS_ROUND (self), NULL);

  return (SeralSheet *) seral_part_list_find (seral_round_get_sheets (self), id, NULL);
}

/**
 * seral_round_get_primary_sheet:
 * @self: a round
 *
 * Gets the sheet of whoever keeps the document, into which the window writes.
 *
 * Returns: (transfer none) (nullable): the first sheet
 */
SeralSheet *
seral_round_get_primary_sheet (SeralRound *self)
{
  g_autoptr (SeralSheet) sheet = NULL;

  g_return_val_if_fail (SERAL_IS_ROUND (self), NULL);

  sheet = g_list_model_get_item (seral_round_get_sheets (self), 0);

  return sheet; /* the round holds it still */
}
