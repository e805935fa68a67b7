/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "garden-support.h"

static SeralModel *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "models", name, NULL);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  SeralModel *model;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);

  model = seral_model_new_from_bytes (bytes, NULL, faults, &error);
  said = seral_faults_to_text (faults);
  g_assert_cmpstr (said, ==, "");
  g_assert_no_error (error);

  return model;
}

void
gardens_load (Gardens *self)
{
  self->old = load ("garden-1.0.0.json");
  self->now = load ("garden-2.0.0.json");
}

void
gardens_clear (Gardens *self)
{
  g_assert_finalize_object (self->old);
  g_assert_finalize_object (self->now);
}

/* A #SeralModelFinder. */
SeralModel *
gardens_find (const char *model,
              const char *version,
              gpointer    gardens)
{
  Gardens *self = gardens;

  if (g_strcmp0 (model, "garden") != 0)
    return NULL;
  if (g_strcmp0 (version, "1.0.0") == 0)
    return self->old;

  return g_strcmp0 (version, "2.0.0") == 0 ? self->now : NULL;
}

/* A document with one sheet; answers are written "beds=fully seeds=no". */
SeralAssessment *
gardens_answer (const char *version,
                const char *round,
                const char *sheet,
                const char *answers)
{
  g_auto (GStrv) given = g_strsplit (answers, " ", -1);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (char **one = given; *one != NULL && **one != '\0'; one++)
    {
      g_auto (GStrv) pair = g_strsplit (*one, "=", 2);

      g_string_append_printf (list, "%s'%s':{'option':'%s'}", list->len > 0 ? "," : "", pair[0], pair[1]);
    }

  text = g_strdup_printf ("{'format':'seral-assessment','formatVersion':1,'id':'d','organisation':{'name':'Acre'},"
                          "'models':[{'id':'garden','version':'%s'}],"
                          "'rounds':[{'id':'%s','date':'2026-01-02','sheets':["
                          "{'id':'%s','respondent':{'name':'Amara'},'answers':{'garden':{%s}}}]}]}",
                          version, round, sheet, list->str);

  return support_read (text);
}

static void
append_answer (const char  *model,
               const char  *criterion,
               SeralAnswer *answer,
               gpointer     list)
{
  g_ptr_array_add (list, g_strdup_printf ("%s=%s", criterion, seral_answer_get_option (answer)));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* Answers of a sheet of the first round, written likewise, in the order of their names. */
char *
gardens_answers (SeralAssessment *assessment,
                 const char      *sheet)
{
  g_autoptr (SeralRound) round = g_list_model_get_item (seral_assessment_get_rounds (assessment), 0);
  SeralSheet *found = seral_round_find_sheet (round, sheet);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);

  g_assert_nonnull (found);
  seral_answer_map_foreach (seral_sheet_get_answers (found), NULL, append_answer, list);
  g_ptr_array_sort (list, compare_texts);
  g_ptr_array_add (list, NULL);

  return g_strjoinv (" ", (char **) list->pdata);
}

/* "added 2, mapped beds>raised-beds": what happened, line by line. */
char *
gardens_report (SeralMerge *merge)
{
  static const char * const kinds[] = {
    "added", "updated", "unchanged", "mapped", "kept", "blind", "model-left", "sheet-left", "round-left", "other",
  };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < seral_merge_get_n_entries (merge); i++)
    {
      const SeralMergeEntry *entry = seral_merge_get_entry (merge, i);
      g_autofree char *to = g_strjoinv ("+", entry->to);

      if (entry->criterion != NULL)
        g_ptr_array_add (lines, g_strdup_printf ("%s %s>%s", kinds[entry->kind], entry->criterion, to));
      else
        g_ptr_array_add (lines, g_strdup_printf ("%s %u", kinds[entry->kind], entry->n));
    }
  g_ptr_array_add (lines, NULL);

  return g_strjoinv (", ", (char **) lines->pdata);
}
