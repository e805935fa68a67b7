/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/seral-json-build.h"
#include "base/seral-json.h"
#include "exchange/seral-csv.h"
#include "exchange/seral-scores.h"

static void
add_stage (JsonBuilder *builder,
           SeralResult *result)
{
  const SeralStage *stage = seral_result_get_stage (result);

  json_builder_set_member_name (builder, "stage");
  if (!seral_result_has_stage (result))
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  seral_json_add_string (builder, "id", stage->id);
  seral_json_add_integer (builder, "level", stage->level);
  seral_json_add_string (builder, "name", stage->name);
  json_builder_end_object (builder);
}

static void
add_level_and_score (JsonBuilder *builder,
                     const char  *member,
                     int          level,
                     double       score)
{
  json_builder_set_member_name (builder, member);
  if (isnan (score))
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  seral_json_add_integer (builder, "level", level);
  seral_json_add_number (builder, "score", score);
  json_builder_end_object (builder);
}

static void
add_criteria (JsonBuilder *builder,
              const char  *member,
              SeralModel  *model,
              const guint *indices,
              guint        n)
{
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);

  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    json_builder_add_string_value (builder, criteria[indices[i]].id);
  json_builder_end_array (builder);
}

static void
add_gates (JsonBuilder          *builder,
           const SeralSetResult *overall)
{
  json_builder_set_member_name (builder, "gates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < overall->n_gates; i++)
    {
      json_builder_begin_object (builder);
      seral_json_add_integer (builder, "level", overall->gates[i].level);
      seral_json_add_number (builder, "completeness", overall->gates[i].completeness);
      seral_json_add_boolean (builder, "passed", overall->gates[i].passed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_completeness (JsonBuilder          *builder,
                  const SeralSetResult *found)
{
  json_builder_set_member_name (builder, "completeness");
  json_builder_begin_object (builder);
  for (guint i = 0; i < found->n_gates; i++)
    {
      g_autofree char *level = g_strdup_printf ("%d", found->gates[i].level);

      seral_json_add_number (builder, level, found->gates[i].completeness);
    }
  json_builder_end_object (builder);
}

static void
add_dimension (JsonBuilder          *builder,
               SeralResult          *result,
               const SeralDimension *dimensions,
               guint                 index)
{
  const SeralSetResult *found = seral_result_get_dimension (result, index);
  gboolean asked = !isnan (found->score);
  int parent = dimensions[index].parent;

  json_builder_begin_object (builder);
  seral_json_add_string (builder, "id", dimensions[index].id);
  seral_json_add_string (builder, "parent", parent >= 0 ? dimensions[parent].id : NULL);
  seral_json_add_number (builder, "score", found->score);
  seral_json_add_number (builder, "index", found->index);
  seral_json_add_number (builder, "level", asked ? found->level : NAN);
  seral_json_add_number (builder, "ceiling", asked ? found->ceiling : NAN);
  add_completeness (builder, found);
  json_builder_end_object (builder);
}

static void
add_dimensions (JsonBuilder *builder,
                SeralResult *result)
{
  guint n = 0;
  const SeralDimension *dimensions = seral_model_get_dimensions (seral_result_get_model (result), &n);

  json_builder_set_member_name (builder, "dimensions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_dimension (builder, result, dimensions, i);
  json_builder_end_array (builder);
}

static void
add_counts (JsonBuilder *builder,
            SeralResult *result)
{
  seral_json_add_integer (builder, "answered", seral_result_get_n_answered (result));
  seral_json_add_integer (builder, "dontKnow", seral_result_get_n_dont_know (result));
  seral_json_add_integer (builder, "applicable", seral_result_get_n_applicable (result));
  seral_json_add_integer (builder, "total", seral_result_get_n_total (result));
}

static void
add_levels (JsonBuilder *builder,
            SeralResult *result)
{
  seral_json_add_number (builder, "score", seral_result_get_score (result));
  seral_json_add_number (builder, "index", seral_result_get_index (result));
  seral_json_add_number (builder, "progress", seral_result_get_progress (result));
  seral_json_add_number (builder, "highest", seral_result_has_stage (result) ? seral_result_get_highest (result) : NAN);
  add_level_and_score (builder, "atLeast", seral_result_get_at_least_level (result),
                       seral_result_get_at_least_score (result));
  add_level_and_score (builder, "atMost", seral_result_get_at_most_level (result),
                       seral_result_get_at_most_score (result));
  add_level_and_score (builder, "evidenced", seral_result_get_evidenced_level (result),
                       seral_result_get_evidenced_score (result));
}

/**
 * seral_scores_to_json:
 * @result: a result
 * @file: (nullable): name of the document's file, as the user gave it
 * @round: (nullable): the round that was scored
 *
 * Writes a result as other programs read it: unrounded numbers from 0 to 1 and
 * levels, null where there is none (MODELS, section 3).
 *
 * Returns: (transfer full): a JSON object
 */
JsonNode *
seral_scores_to_json (SeralResult *result,
                      const char  *file,
                      SeralRound  *round)
{
  g_autoptr (JsonBuilder) builder = NULL;
  SeralModel *model;
  const guint *ahead, *blocking;
  guint n_ahead = 0, n_blocking = 0;

  g_return_val_if_fail (result != NULL, NULL);

  builder = json_builder_new ();
  model = seral_result_get_model (result);
  ahead = seral_result_get_ahead (result, &n_ahead);
  blocking = seral_result_get_blocking (result, &n_blocking);

  json_builder_begin_object (builder);
  seral_json_add_string (builder, "file", file);
  seral_json_add_string (builder, "round", round != NULL ? seral_round_get_id (round) : NULL);
  seral_json_add_string (builder, "depth", seral_result_get_depth (result) == SERAL_DEPTH_CORE ? "core" : "full");
  seral_json_add_string (builder, "model", seral_model_get_id (model));
  seral_json_add_string (builder, "version", seral_model_get_version (model));
  add_stage (builder, result);
  add_levels (builder, result);
  add_counts (builder, result);
  seral_json_add_boolean (builder, "thin", seral_result_get_thin (result));
  add_criteria (builder, "ahead", model, ahead, n_ahead);
  add_criteria (builder, "blocking", model, blocking, n_blocking);
  add_gates (builder, seral_result_get_overall (result));
  add_dimensions (builder, result);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static const char * const csv_columns[] = {
  "file", "round", "date", "model", "version", "depth", "level", "stage", "score", "progress", "highest",
  "at_least", "at_most", "evidenced", "answered", "dont_know", "applicable", "total", "thin",
};

/**
 * seral_scores_append_csv_head:
 * @csv: where to write
 *
 * Writes the heads of the columns that seral_scores_append_csv() fills.
 */
void
seral_scores_append_csv_head (GString *csv)
{
  g_return_if_fail (csv != NULL);

  seral_csv_append_row (csv, csv_columns, G_N_ELEMENTS (csv_columns));
}

static void
add_cell_number (GPtrArray *cells,
                 double     value)
{
  g_ptr_array_add (cells, isnan (value) ? g_strdup ("") : seral_json_number_to_string (value));
}

/**
 * seral_scores_append_csv:
 * @csv: where to write
 * @result: a result
 * @file: (nullable): name of the document's file, as the user gave it
 * @round: (nullable): the round that was scored
 *
 * Writes a result as one row; cells are empty where there is no number.
 */
void
seral_scores_append_csv (GString     *csv,
                         SeralResult *result,
                         const char  *file,
                         SeralRound  *round)
{
  g_autoptr (GPtrArray) cells = NULL;
  SeralModel *model;
  gboolean known;

  g_return_if_fail (csv != NULL);
  g_return_if_fail (result != NULL);

  cells = g_ptr_array_new_with_free_func (g_free);
  model = seral_result_get_model (result);
  known = seral_result_has_stage (result);

  g_ptr_array_add (cells, g_strdup (file));
  g_ptr_array_add (cells, g_strdup (round != NULL ? seral_round_get_id (round) : ""));
  g_ptr_array_add (cells, g_strdup (round != NULL ? seral_round_get_date (round) : ""));
  g_ptr_array_add (cells, g_strdup (seral_model_get_id (model)));
  g_ptr_array_add (cells, g_strdup (seral_model_get_version (model)));
  g_ptr_array_add (cells, g_strdup (seral_result_get_depth (result) == SERAL_DEPTH_CORE ? "core" : "full"));
  add_cell_number (cells, known ? seral_result_get_level (result) : NAN);
  g_ptr_array_add (cells, g_strdup (known ? seral_result_get_stage (result)->id : ""));
  add_cell_number (cells, seral_result_get_score (result));
  add_cell_number (cells, seral_result_get_progress (result));
  add_cell_number (cells, known ? seral_result_get_highest (result) : NAN);
  add_cell_number (cells, known ? seral_result_get_at_least_level (result) : NAN);
  add_cell_number (cells, known ? seral_result_get_at_most_level (result) : NAN);
  add_cell_number (cells, known ? seral_result_get_evidenced_level (result) : NAN);
  add_cell_number (cells, seral_result_get_n_answered (result));
  add_cell_number (cells, seral_result_get_n_dont_know (result));
  add_cell_number (cells, seral_result_get_n_applicable (result));
  add_cell_number (cells, seral_result_get_n_total (result));
  g_ptr_array_add (cells, g_strdup (seral_result_get_thin (result) ? "true" : "false"));

  seral_csv_append_row (csv, (const char * const *) cells->pdata, cells->len);
}
