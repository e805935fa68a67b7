/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "base/seral-json.h"
#include "cli/seral-cli-compare-private.h"
#include "cli/seral-cli-json.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-text.h"
#include "exchange/seral-csv.h"
#include "words/seral-words-compare.h"

#define INDENT 2

/* How other programs are told what happened to an answer. */
static const char * const kinds[SERAL_N_MOVE_KINDS] = {
  [SERAL_MOVE_UP] = "up",
  [SERAL_MOVE_DOWN] = "down",
  [SERAL_MOVE_NEW] = "new",
  [SERAL_MOVE_LOST] = "lost",
  [SERAL_MOVE_SET_ASIDE] = "set-aside",
  [SERAL_MOVE_TAKEN_UP] = "taken-up",
};

/* For people */

static void
append_side (GString            *text,
             const char         *label,
             const SeralCliSide *side)
{
  g_autofree char *file = g_filename_display_name (side->path);
  g_autofree char *line = NULL;

  if (*seral_round_get_title (side->round) == '\0')
    /* Translators: “From” or “To”, then a file and the date of a round. */
    line = g_strdup_printf (_("%s: %s (%s)"), label, file, seral_round_get_date (side->round));
  else
    /* Translators: “From” or “To”, then a file and the title and date of a round. */
    line = g_strdup_printf (_("%s: %s, %s (%s)"), label, file, seral_round_get_title (side->round),
                            seral_round_get_date (side->round));
  seral_cli_append_paragraph (text, 0, line);
}

static void
add_text (SeralCliComparing *self,
          SeralComparison   *comparison)
{
  SeralCatalogue *catalogue = seral_catalogue_get_default ();
  SeralModel *model = seral_result_get_model (seral_comparison_get_to (comparison));
  g_autofree char *headline = seral_words_compare (catalogue, comparison);
  g_autofree char *scope = seral_words_compare_scope (catalogue, comparison);
  const SeralDimensionMove *dimensions;
  const SeralMove *moves;
  guint n;

  if (self->text->len == 0)
    {
      append_side (self->text, _("From"), &self->from);
      append_side (self->text, _("To"), &self->to);
    }

  seral_cli_append_heading (self->text, seral_model_get_name (model));
  seral_cli_append_paragraph (self->text, INDENT, headline);
  seral_cli_append_paragraph (self->text, INDENT, scope);

  dimensions = seral_comparison_get_dimensions (comparison, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = seral_words_dimension_move (catalogue, model, &dimensions[i]);

      seral_cli_append_paragraph (self->text, INDENT, line);
    }

  moves = seral_comparison_get_moves (comparison, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = seral_words_move (catalogue, model, &moves[i]);

      seral_cli_append_item (self->text, INDENT, "•", 2, line);
    }
}

/* For programs */

static void
add_number (JsonBuilder *builder,
            const char  *member,
            double       value)
{
  json_builder_set_member_name (builder, member);
  if (isnan (value))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, value);
}

static void
add_side (JsonBuilder        *builder,
          const char         *member,
          const SeralCliSide *side,
          SeralResult        *result)
{
  g_autofree char *file = g_filename_display_name (side->path);

  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  seral_json_add_string (builder, "file", file);
  seral_json_add_string (builder, "round", seral_round_get_id (side->round));
  seral_json_add_string (builder, "title", seral_round_get_title (side->round));
  seral_json_add_string (builder, "date", seral_round_get_date (side->round));
  seral_json_add_string (builder, "scope", seral_round_get_scope (side->round));
  add_number (builder, "level", seral_result_has_stage (result) ? seral_result_get_level (result) : NAN);
  add_number (builder, "score", seral_result_get_score (result));
  json_builder_end_object (builder);
}

static void
add_dimensions (JsonBuilder     *builder,
                SeralComparison *comparison,
                SeralModel      *model)
{
  const SeralDimension *dimensions = seral_model_get_dimensions (model, NULL);
  guint n;
  const SeralDimensionMove *moves = seral_comparison_get_dimensions (comparison, &n);

  json_builder_set_member_name (builder, "dimensions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      seral_json_add_string (builder, "id", dimensions[moves[i].dimension].id);
      add_number (builder, "from", moves[i].from_score);
      add_number (builder, "to", moves[i].to_score);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_answers (JsonBuilder     *builder,
             SeralComparison *comparison,
             SeralModel      *model)
{
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  guint n;
  const SeralMove *moves = seral_comparison_get_moves (comparison, &n);

  json_builder_set_member_name (builder, "answers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      seral_json_add_string (builder, "criterion", criteria[moves[i].criterion].id);
      seral_json_add_string (builder, "change", kinds[moves[i].kind]);
      add_number (builder, "from", moves[i].from);
      add_number (builder, "to", moves[i].to);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_json (SeralCliComparing *self,
          SeralComparison   *comparison)
{
  SeralResult *to = seral_comparison_get_to (comparison);
  SeralModel *model = seral_result_get_model (to);

  json_builder_begin_object (self->builder);
  seral_json_add_string (self->builder, "model", seral_model_get_id (model));
  seral_json_add_string (self->builder, "version", seral_model_get_version (model));
  seral_json_add_string (self->builder, "depth", seral_result_get_depth (to) == SERAL_DEPTH_CORE ? "core" : "full");
  add_side (self->builder, "from", &self->from, seral_comparison_get_from (comparison));
  add_side (self->builder, "to", &self->to, to);
  seral_json_add_boolean (self->builder, "scopeDiffers", seral_comparison_scope_differs (comparison));
  add_dimensions (self->builder, comparison, model);
  add_answers (self->builder, comparison, model);
  json_builder_end_object (self->builder);
}

static char *
cell_number (double value)
{
  return isnan (value) ? g_strdup ("") : seral_json_number_to_string (value);
}

static void
add_csv (SeralCliComparing *self,
         SeralComparison   *comparison)
{
  SeralModel *model = seral_result_get_model (seral_comparison_get_to (comparison));
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  guint n;
  const SeralMove *moves = seral_comparison_get_moves (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *from = cell_number (moves[i].from);
      g_autofree char *to = cell_number (moves[i].to);
      const char *cells[] = { seral_model_get_id (model), criteria[moves[i].criterion].id, kinds[moves[i].kind],
                              from, to };

      seral_csv_append_row (self->text, cells, G_N_ELEMENTS (cells));
    }
}

/**
 * seral_cli_compare_begin:
 * @self: what is compared
 *
 * Makes ready to take comparisons, in the format that was asked for.
 */
void
seral_cli_compare_begin (SeralCliComparing *self)
{
  static const char * const columns[] = { "model", "criterion", "change", "from", "to" };

  self->text = g_string_new (NULL);
  self->builder = json_builder_new ();

  if (self->format == SERAL_CLI_JSON)
    {
      self->add = add_json;
      json_builder_begin_array (self->builder);
    }
  else if (self->format == SERAL_CLI_CSV)
    {
      self->add = add_csv;
      seral_csv_append_row (self->text, columns, G_N_ELEMENTS (columns));
    }
  else
    self->add = add_text;
}

/**
 * seral_cli_compare_print:
 * @self: what was compared
 *
 * Prints the comparisons.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_compare_print (SeralCliComparing *self)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (self->format == SERAL_CLI_TEXT)
    return seral_cli_print (self->text->str);

  if (self->format == SERAL_CLI_CSV)
    {
      bytes = g_bytes_new (self->text->str, self->text->len);
      return seral_cli_write (SERAL_CLI_DASH, bytes);
    }

  json_builder_end_array (self->builder);
  root = json_builder_get_root (self->builder);

  return seral_cli_print_json (root);
}

/**
 * seral_cli_compare_end:
 * @self: what was compared
 *
 * Frees what gathered.
 */
void
seral_cli_compare_end (SeralCliComparing *self)
{
  g_string_free (self->text, TRUE);
  g_object_unref (self->builder);
}
