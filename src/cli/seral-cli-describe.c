/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "assessment/seral-answer.h"
#include "cli/seral-cli-describe.h"
#include "cli/seral-cli-text.h"
#include "words/seral-words.h"

#define INDENT 2

static guint
get_widest (guint       widest,
            const char *text)
{
  return MAX (widest, seral_cli_get_width (text));
}

static void
append_source (GString        *text,
               SeralCatalogue *catalogue,
               SeralModel     *model)
{
  const SeralSource *source = seral_model_get_source (model);
  g_autofree char *rule = seral_words_rule_of_scoring (catalogue, model);

  if (source->title[0] != '\0')
    {
      seral_cli_append_heading (text, _("Source"));
      seral_cli_append_paragraph (text, INDENT, source->title);
      seral_cli_append_paragraph (text, INDENT, source->author);
      seral_cli_append_paragraph (text, INDENT, source->url);
      seral_cli_append_paragraph (text, INDENT, source->licence);
      seral_cli_append_paragraph (text, INDENT, source->note);
    }

  if (rule[0] != '\0')
    {
      seral_cli_append_heading (text, _("How the stage is found"));
      seral_cli_append_paragraph (text, INDENT, rule);
    }
}

static void
append_way_to (GString        *text,
               SeralCatalogue *catalogue,
               SeralModel     *model,
               int             level)
{
  const SeralTransition *transition = seral_model_get_transition_to (model, level);
  g_autofree char *months = NULL;
  g_autofree char *way = NULL;

  if (transition == NULL || transition->capability[0] == '\0')
    return;

  months = seral_words_months (catalogue, transition->months);
  if (months[0] != '\0')
    /* Translators: what to build to reach a stage, and how long it takes. */
    way = g_strdup_printf (_("To get there: %s (%s)"), transition->capability, months);
  else
    way = g_strdup_printf (_("To get there: %s"), transition->capability);

  seral_cli_append_paragraph (text, 2 * INDENT, way);
}

static void
append_stages (GString        *text,
               SeralCatalogue *catalogue,
               SeralModel     *model)
{
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (model, &n);

  seral_cli_append_heading (text, _("Stages"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = seral_words_stage (catalogue, &stages[i]);

      seral_cli_append_line (text, INDENT, title);
      seral_cli_append_paragraph (text, 2 * INDENT, stages[i].tagline);
      seral_cli_append_paragraph (text, 2 * INDENT, stages[i].summary);
      append_way_to (text, catalogue, model, stages[i].level);
    }
}

/* Trees can be of any depth; a list that says what belongs to what is of none. */
static void
append_dimensions (GString    *text,
                   SeralModel *model)
{
  guint n = 0, width = 0;
  const SeralDimension *dimensions = seral_model_get_dimensions (model, &n);

  for (guint i = 0; i < n; i++)
    width = get_widest (width, dimensions[i].id);

  seral_cli_append_heading (text, _("Dimensions"));
  for (guint i = 0; i < n; i++)
    {
      int parent = dimensions[i].parent;
      g_autofree char *name = NULL;

      if (parent >= 0)
        /* Translators: the name of a dimension and of the one that it is a part of. */
        name = g_strdup_printf (_("%s (part of %s)"), dimensions[i].name, dimensions[parent].id);

      seral_cli_append_item (text, INDENT, dimensions[i].id, width + 2, name != NULL ? name : dimensions[i].name);
    }
}

/* Questions by the stage they are evidence for; @stage -1 are those asked at every stage. */
static void
append_questions_at (GString    *text,
                     SeralModel *model,
                     int         stage,
                     const char *title)
{
  guint n = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);
  gboolean begun = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (criteria[i].stage != stage)
        continue;

      if (!begun)
        seral_cli_append_paragraph (text, INDENT, title);
      begun = TRUE;
      seral_cli_append_line (text, 2 * INDENT, criteria[i].id);
      seral_cli_append_paragraph (text, 3 * INDENT, criteria[i].question);
    }
}

static char *
count_questions (SeralModel *model)
{
  guint n_core = seral_model_count_criteria (model, SERAL_DEPTH_CORE);
  guint n_full = seral_model_count_criteria (model, SERAL_DEPTH_FULL);

  if (n_core == n_full)
    return g_strdup_printf (ngettext ("%u question", "%u questions", n_full), n_full);

  /* Translators: how many questions there are in all, and how many of them are asked when time is short. */
  return g_strdup_printf (ngettext ("%u question, %u of them core", "%u questions, %u of them core", n_full),
                          n_full, n_core);
}

static void
append_questions (GString        *text,
                  SeralCatalogue *catalogue,
                  SeralModel     *model)
{
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (model, &n);
  g_autofree char *heading = count_questions (model);

  seral_cli_append_heading (text, heading);
  append_questions_at (text, model, -1, _("At every stage"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = seral_words_stage (catalogue, &stages[i]);

      append_questions_at (text, model, (int) i, title);
    }
}

static void
append_cautions (GString    *text,
                 SeralModel *model)
{
  const SeralTextList *cautions = seral_model_get_cautions (model);

  if (cautions->n_items == 0)
    return;

  seral_cli_append_heading (text, _("The publisher’s cautions"));
  for (guint i = 0; i < cautions->n_items; i++)
    seral_cli_append_paragraph (text, INDENT, cautions->items[i].text);
}

/**
 * seral_cli_describe_model:
 * @catalogue: the language
 * @model: a definition
 *
 * Tells what a model is: its stages, dimensions and questions, its source, and
 * how a stage is found.
 *
 * Returns: (transfer full): the text
 */
char *
seral_cli_describe_model (SeralCatalogue *catalogue,
                          SeralModel     *model)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s (%s %s)\n", seral_model_get_name (model), seral_model_get_id (model),
                          seral_model_get_version (model));
  seral_cli_append_paragraph (text, 0, seral_model_get_publisher (model));
  seral_cli_append_paragraph (text, 0, seral_model_get_summary (model));

  append_stages (text, catalogue, model);
  append_dimensions (text, model);
  append_questions (text, catalogue, model);
  append_source (text, catalogue, model);
  append_cautions (text, model);

  return g_string_free (text, FALSE);
}

static void
append_choice (GString    *text,
               const char *id,
               guint       width,
               const char *label,
               const char *meaning)
{
  /* Translators: an answer and what it means for this question; or a term and what it means. */
  g_autofree char *says = meaning[0] != '\0' ? g_strdup_printf (_("%s: %s"), label, meaning) : g_strdup (label);

  seral_cli_append_item (text, INDENT, id, width, says);
}

static guint
get_choice_width (SeralModel           *model,
                  const SeralCriterion *criterion)
{
  guint width = criterion->allow_not_applicable ? get_widest (0, SERAL_OPTION_NOT_APPLICABLE) : 0;

  if (criterion->allow_dont_know)
    width = get_widest (width, SERAL_OPTION_DONT_KNOW);

  if (criterion->kind == SERAL_CRITERION_GRADED)
    {
      for (guint i = 0; i < criterion->scale->n_options; i++)
        width = get_widest (width, criterion->scale->options[i].id);
    }
  else
    {
      guint n = 0;
      const SeralStage *stages = seral_model_get_stages (model, &n);

      for (guint i = 0; i < n; i++)
        width = get_widest (width, stages[i].id);
    }

  return width + 2;
}

static void
append_graded (GString              *text,
               const SeralCriterion *criterion,
               guint                 width)
{
  for (guint i = 0; i < criterion->scale->n_options; i++)
    {
      const SeralOption *option = &criterion->scale->options[i];
      const char *anchor = criterion->anchors[i];

      append_choice (text, option->id, width, option->label, anchor[0] != '\0' ? anchor : option->description);
    }
}

static void
append_rubric (GString              *text,
               SeralModel           *model,
               const SeralCriterion *criterion,
               guint                 width)
{
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (model, &n);

  for (guint i = 0; i < n; i++)
    append_choice (text, stages[i].id, width, stages[i].name, criterion->descriptors[i].text);
}

static void
append_choices (GString              *text,
                SeralCatalogue       *catalogue,
                SeralModel           *model,
                const SeralCriterion *criterion)
{
  guint width = get_choice_width (model, criterion);

  seral_cli_append_heading (text, _("Answers"));
  if (criterion->kind == SERAL_CRITERION_GRADED)
    append_graded (text, criterion, width);
  else
    append_rubric (text, model, criterion, width);

  if (criterion->allow_not_applicable)
    append_choice (text, SERAL_OPTION_NOT_APPLICABLE, width,
                   seral_words_option (catalogue, model, criterion, SERAL_OPTION_NOT_APPLICABLE),
                   criterion->not_applicable_when);
  if (criterion->allow_dont_know)
    append_choice (text, SERAL_OPTION_DONT_KNOW, width,
                   seral_words_option (catalogue, model, criterion, SERAL_OPTION_DONT_KNOW), "");
}

static void
append_terms (GString              *text,
              SeralModel           *model,
              const SeralCriterion *criterion)
{
  const SeralTerm *terms = seral_model_get_terms (model, NULL);

  if (criterion->terms.n == 0)
    return;

  seral_cli_append_heading (text, _("Terms"));
  for (guint i = 0; i < criterion->terms.n; i++)
    {
      const SeralTerm *term = &terms[criterion->terms.items[i]];
      g_autofree char *line = g_strdup_printf (_("%s: %s"), term->name, term->definition);

      seral_cli_append_paragraph (text, INDENT, line);
    }
}

static void
append_place (GString              *text,
              SeralCatalogue       *catalogue,
              SeralModel           *model,
              const SeralCriterion *criterion)
{
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  const SeralDimension *dimensions = seral_model_get_dimensions (model, NULL);

  g_string_append_printf (text, "%s, %s", seral_model_get_name (model), dimensions[criterion->dimension].name);
  if (criterion->stage >= 0)
    {
      g_autofree char *stage = seral_words_stage (catalogue, &stages[criterion->stage]);

      g_string_append_printf (text, ", %s", stage);
    }
  g_string_append_c (text, '\n');
}

/**
 * seral_cli_describe_criterion:
 * @catalogue: the language
 * @model: a definition
 * @criterion: one of its questions
 *
 * Tells all that helps to answer a question: what its answers mean, what proves
 * them, and where it comes from.
 *
 * Returns: (transfer full): the text
 */
char *
seral_cli_describe_criterion (SeralCatalogue       *catalogue,
                              SeralModel           *model,
                              const SeralCriterion *criterion)
{
  GString *text = g_string_new (NULL);

  append_place (text, catalogue, model, criterion);
  seral_cli_append_paragraph (text, 0, criterion->question);
  if (criterion->guidance[0] != '\0')
    g_string_append_c (text, '\n');
  seral_cli_append_paragraph (text, 0, criterion->guidance);

  append_choices (text, catalogue, model, criterion);
  if (criterion->evidence_hint[0] != '\0')
    {
      seral_cli_append_heading (text, _("What proves it"));
      seral_cli_append_paragraph (text, INDENT, criterion->evidence_hint);
    }
  append_terms (text, model, criterion);
  if (criterion->provenance.ref[0] != '\0')
    {
      seral_cli_append_heading (text, _("Place in the source"));
      seral_cli_append_paragraph (text, INDENT, criterion->provenance.ref);
    }

  return g_string_free (text, FALSE);
}
