/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-place-words.h"
#include "base/seral-date.h"

/**
 * seral_place_dup_date:
 * @catalogue: the language
 * @round: a round
 *
 * Returns: (transfer full): its day, as people write it; "" where it has none
 */
char *
seral_place_dup_date (SeralCatalogue *catalogue,
                      SeralRound     *round)
{
  GDate date;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);

  return seral_date_parse (seral_round_get_date (round), &date) ? seral_format_date (catalogue, &date) : g_strdup ("");
}

/**
 * seral_place_dup_round:
 * @catalogue: the language
 * @round: a round
 *
 * Returns: (transfer full): what it is called: its title, or else its day
 */
char *
seral_place_dup_round (SeralCatalogue *catalogue,
                       SeralRound     *round)
{
  g_autofree char *date = NULL;
  const char *title;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);

  title = seral_round_get_title (round);
  if (*title != '\0')
    return g_strdup (title);

  date = seral_place_dup_date (catalogue, round);
  if (*date != '\0')
    return g_steal_pointer (&date);

  return g_strdup (_("Unnamed Round"));
}

/**
 * seral_place_dup_round_line:
 * @catalogue: the language
 * @round: a round
 *
 * Returns: (transfer full): its title and its day, as far as it has both
 */
char *
seral_place_dup_round_line (SeralCatalogue *catalogue,
                            SeralRound     *round)
{
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);

  name = seral_place_dup_round (catalogue, round);
  date = seral_place_dup_date (catalogue, round);
  if (*date == '\0' || *seral_round_get_title (round) == '\0')
    return g_steal_pointer (&name);

  /* Translators: the name of a round and its date, such as "Autumn 2026, 9 November 2026". */
  return g_strdup_printf (C_("round", "%s, %s"), name, date);
}

/**
 * seral_place_dup_person:
 * @sheet: somebody's answers
 *
 * Returns: (transfer full): who they are
 */
char *
seral_place_dup_person (SeralSheet *sheet)
{
  const char *name;

  g_return_val_if_fail (SERAL_IS_SHEET (sheet), NULL);

  name = seral_sheet_get_respondent_name (sheet);

  /* Translators: stands for a person who did not say their name. */
  return g_strdup (*name != '\0' ? name : C_("person", "No Name Yet"));
}

/**
 * seral_place_dup_person_line:
 * @sheet: somebody's answers
 *
 * Returns: (transfer full): who they are and what they do, as far as it was said
 */
char *
seral_place_dup_person_line (SeralSheet *sheet)
{
  g_autofree char *name = NULL;
  const char *role;

  g_return_val_if_fail (SERAL_IS_SHEET (sheet), NULL);

  name = seral_place_dup_person (sheet);
  role = seral_sheet_get_respondent_role (sheet);
  if (*role == '\0')
    return g_steal_pointer (&name);

  /* Translators: a person and what they do, such as "Amara Diallo, VP Partnerships". */
  return g_strdup_printf (C_("person", "%s, %s"), name, role);
}
