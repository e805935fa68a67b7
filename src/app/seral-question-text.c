/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-question-text.h"

static void
append_paragraph (GString    *markup,
                  const char *heading,
                  const char *text)
{
  g_autofree char *escaped = g_markup_printf_escaped ("<b>%s</b>  %s", heading, text);

  if (markup->len > 0)
    g_string_append_c (markup, '\n');
  g_string_append (markup, escaped);
}

/* Slugs are written for people too: "named-contact" reads as "named contact". */
static char *
dup_capabilities (const SeralIdList *capabilities)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < capabilities->n; i++)
    {
      g_autofree char *words = g_strdelimit (g_strdup (capabilities->ids[i]), "-", ' ');

      if (i > 0)
        g_string_append (text, " · ");
      g_string_append (text, words);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_counts_for (SeralCatalogue       *catalogue,
                SeralModel           *model,
                const SeralCriterion *criterion)
{
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  g_autofree char *stage = NULL;

  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    return g_strdup (_("Every stage up to the one you choose"));

  stage = seral_words_stage (catalogue, &stages[criterion->stage]);
  if (criterion->gates)
    /* Translators: %s is a stage that the answer helps to reach. */
    return g_strdup_printf (_("%s; it is a key question"), stage);

  /* Translators: %s is a stage; the answer never decides whether it is reached. */
  return g_strdup_printf (_("Progress towards %s; it does not decide the stage"), stage);
}

/**
 * seral_question_text_words:
 * @model: the definition
 * @criterion: one of its criteria
 *
 * Explains the terms that a question uses.
 *
 * Returns: (transfer full): Pango markup, a paragraph per term; "" where there is none
 */
char *
seral_question_text_words (SeralModel           *model,
                           const SeralCriterion *criterion)
{
  const SeralTerm *terms;
  GString *markup;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  terms = seral_model_get_terms (model, NULL);
  markup = g_string_new (NULL);

  for (guint i = 0; i < criterion->terms.n; i++)
    {
      const SeralTerm *term = &terms[criterion->terms.items[i]];

      append_paragraph (markup, term->name, term->definition);
    }

  return g_string_free (markup, FALSE);
}

/**
 * seral_question_text_origin:
 * @catalogue: the language
 * @model: the definition
 * @criterion: one of its criteria
 *
 * Says where a question comes from, what it counts for and which capabilities it
 * asks about.
 *
 * Returns: (transfer full): Pango markup, a paragraph per matter
 */
char *
seral_question_text_origin (SeralCatalogue       *catalogue,
                            SeralModel           *model,
                            const SeralCriterion *criterion)
{
  GString *markup;
  g_autofree char *source = NULL;
  g_autofree char *counts_for = NULL;
  g_autofree char *capabilities = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  markup = g_string_new (NULL);
  source = seral_words_source (catalogue, model);
  counts_for = dup_counts_for (catalogue, model, criterion);
  capabilities = dup_capabilities (&criterion->capabilities);

  append_paragraph (markup, _("Source"), source);
  if (criterion->provenance.ref[0] != '\0')
    append_paragraph (markup, _("Place"), criterion->provenance.ref);
  if (criterion->provenance.origin == SERAL_ORIGIN_SERAL)
    append_paragraph (markup, _("Ours"), criterion->provenance.note != NULL
                                         ? criterion->provenance.note
                                         : _("The publisher does not ask this; Seral does."));
  append_paragraph (markup, _("Counts For"), counts_for);
  if (capabilities[0] != '\0')
    append_paragraph (markup, _("Capability"), capabilities);

  return g_string_free (markup, FALSE);
}
