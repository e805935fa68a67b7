/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-part-private.h"
#include "assessment/seral-sheet.h"

struct _SeralSheet
{
  SeralPart parent_instance;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_RESPONDENT_NAME,
  PROP_RESPONDENT_ROLE,
  PROP_ANSWERS,
  N_PROPS,
};

static const SeralMember members[N_PROPS] = {
  [PROP_ID] = { NULL, "id", "id", &seral_member_text, SERAL_MEMBER_ID | SERAL_MEMBER_MADE },
  [PROP_RESPONDENT_NAME] = { "respondent", "name", "respondent-name", &seral_member_text },
  [PROP_RESPONDENT_ROLE] = { "respondent", "role", "respondent-role", &seral_member_text },
  [PROP_ANSWERS] = { NULL, "answers", "answers", &seral_member_answers, SERAL_MEMBER_ALWAYS },
};

G_DEFINE_FINAL_TYPE (SeralSheet, seral_sheet, SERAL_TYPE_PART)

static void
seral_sheet_class_init (SeralSheetClass *klass)
{
  seral_part_class_set_members (SERAL_PART_CLASS (klass), members, N_PROPS);
}

static void
seral_sheet_init (SeralSheet *self)
{
  seral_part_init_members (SERAL_PART (self));
}

/**
 * seral_sheet_get_id:
 * @self: a sheet
 *
 * Returns: (transfer none): what it goes by in its round
 */
const char *
seral_sheet_get_id (SeralSheet *self)
{
  g_return_val_if_fail (SERAL_IS_SHEET (self), NULL);

  return seral_part_get_text (self, PROP_ID);
}

/**
 * seral_sheet_get_respondent_name:
 * @self: a sheet
 *
 * Returns: (transfer none): who answered, "" where nobody said
 */
const char *
seral_sheet_get_respondent_name (SeralSheet *self)
{
  g_return_val_if_fail (SERAL_IS_SHEET (self), NULL);

  return seral_part_get_text (self, PROP_RESPONDENT_NAME);
}

/**
 * seral_sheet_get_respondent_role:
 * @self: a sheet
 *
 * Returns: (transfer none): what they do, "" where nobody said
 */
const char *
seral_sheet_get_respondent_role (SeralSheet *self)
{
  g_return_val_if_fail (SERAL_IS_SHEET (self), NULL);

  return seral_part_get_text (self, PROP_RESPONDENT_ROLE);
}

/**
 * seral_sheet_get_answers:
 * @self: a sheet
 *
 * Returns: (transfer none): the answers; the map is the same as long as the sheet
 */
SeralAnswerMap *
seral_sheet_get_answers (SeralSheet *self)
{
  g_return_val_if_fail (SERAL_IS_SHEET (self), NULL);

  return seral_part_get_object (self, PROP_ANSWERS);
}
