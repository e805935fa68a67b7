/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "assessment/seral-document.h"
#include "cli/seral-cli-edit.h"
#include "cli/seral-cli-ids.h"
#include "cli/seral-cli-input.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-shelf.h"
#include "words/seral-words.h"

/* MODEL/CRITERION=OPTION, taken apart. */
typedef struct
{
  char                 *model_id;
  char                 *criterion_id;
  char                 *option;    /* "" clears */
  SeralModel           *model;     /* owned by the shelf */
  const SeralCriterion *criterion;
} Given;

typedef struct
{
  const char      *path;
  const char      *round_wanted;
  const char      *respondent;
  SeralDocument   *document;     /* (nullable): what came from standard input is none */
  SeralAssessment *assessment;
  SeralRound      *round;
  SeralCliShelf   *shelf;
  GPtrArray       *given;   /* (element-type Given) */
} Answering;

static void
given_free (Given *given)
{
  g_free (given->model_id);
  g_free (given->criterion_id);
  g_free (given->option);
  g_free (given);
}

/* NULL where it is not of that form. */
static Given *
given_parse (const char *argument)
{
  const char *equals = strchr (argument, '=');
  const char *slash = strchr (argument, '/');
  Given *given;

  if (equals == NULL || slash == NULL || slash > equals || slash == argument || slash + 1 == equals ||
      !g_utf8_validate (argument, -1, NULL))
    return NULL;

  given = g_new0 (Given, 1);
  given->model_id = g_strndup (argument, slash - argument);
  given->criterion_id = g_strndup (slash + 1, equals - slash - 1);
  given->option = g_strdup (equals + 1);

  return given;
}

static void
complain_of_model (Answering   *answering,
                   const Given *given)
{
  GListModel *uses = seral_assessment_get_models (answering->assessment);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);

      g_ptr_array_add (ids, (gpointer) seral_model_use_get_model (use)); /* the assessment keeps it */
    }
  g_ptr_array_add (ids, NULL);

  list = g_strjoinv (", ", (char **) ids->pdata);
  message = g_strdup_printf (_("it does not use a model “%s”, but: %s"), given->model_id, list);
  seral_cli_complain_of (answering->path, message);
}

static void
complain_of_criterion (const Given *given)
{
  g_autofree char *hint = seral_cli_suggest_criterion (given->model, given->criterion_id);

  seral_cli_complain (_("The model “%s” has no question “%s”. %s"), given->model_id, given->criterion_id,
                      hint != NULL ? hint : "");
}

static void
complain_of_option (const Given *given)
{
  g_autofree char *hint = seral_cli_suggest_option (given->model, given->criterion, given->option);

  /* Translators: a question by its id, an answer by its id, and what can be answered. */
  seral_cli_complain (_("The question “%s/%s” has no answer “%s”. %s"), given->model_id, given->criterion_id,
                      given->option, hint);
}

/* Finds what was named; says what is not there. */
static gboolean
resolve (Answering *answering,
         Given     *given)
{
  SeralModelUse *use = seral_assessment_find_model_use (answering->assessment, given->model_id);
  g_autoptr (GError) error = NULL;

  if (use == NULL)
    {
      complain_of_model (answering, given);
      return FALSE;
    }

  given->model = seral_cli_shelf_find_model (answering->shelf, use, &error);
  if (given->model == NULL)
    {
      seral_cli_complain_of (answering->path, error->message);
      return FALSE;
    }

  given->criterion = seral_model_find_criterion (given->model, given->criterion_id);
  if (given->criterion == NULL)
    {
      complain_of_criterion (given);
      return FALSE;
    }

  if (given->option[0] != '\0' && !seral_cli_has_option (given->model, given->criterion, given->option))
    {
      complain_of_option (given);
      return FALSE;
    }

  return TRUE;
}

static SeralSheet *
find_sheet (SeralRound *round,
            const char *respondent)
{
  GListModel *sheets = seral_round_get_sheets (round);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);

      if (strcmp (seral_sheet_get_respondent_name (sheet), respondent) == 0)
        return sheet; /* the round keeps it */
    }

  return NULL;
}

static gboolean
is_untouched (Answering  *answering,
              SeralSheet *sheet)
{
  GListModel *uses = seral_assessment_get_models (answering->assessment);

  if (seral_sheet_get_respondent_name (sheet)[0] != '\0')
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);

      if (seral_answer_map_get_n (seral_sheet_get_answers (sheet), seral_model_use_get_model (use)) > 0)
        return FALSE;
    }

  return TRUE;
}

/*
 * Whose answers they are: those of whoever keeps the document, or of a colleague
 * by name. A new name gets a sheet; the first one may get that of a new document.
 */
static SeralSheet *
get_sheet (Answering *answering,
           GPtrArray *changes)
{
  const char *round = seral_round_get_id (answering->round);
  SeralSheet *primary = seral_round_get_primary_sheet (answering->round);
  SeralSheet *sheet;

  if (answering->respondent == NULL && primary != NULL)
    return g_object_ref (primary);

  sheet = answering->respondent != NULL ? find_sheet (answering->round, answering->respondent) : NULL;
  if (sheet != NULL)
    return g_object_ref (sheet);

  if (primary != NULL && is_untouched (answering, primary))
    {
      g_ptr_array_add (changes, seral_cli_edit_respondent (answering->round, primary, answering->respondent));
      return g_object_ref (primary);
    }

  sheet = g_object_new (SERAL_TYPE_SHEET, "respondent-name", answering->respondent, NULL);
  g_ptr_array_add (changes, seral_change_new_add_sheet (_("Add Respondent"), round, sheet, -1));

  return sheet;
}

/* Notes and evidence stay; answering anew confirms what was carried over. */
static SeralAnswer *
create_answer (SeralSheet  *sheet,
               const Given *given)
{
  SeralAnswer *old = seral_answer_map_lookup (seral_sheet_get_answers (sheet), given->model_id, given->criterion_id);
  const char *option = given->option[0] != '\0' ? given->option : NULL;
  g_autoptr (SeralAnswer) chosen = NULL;
  g_autoptr (SeralAnswer) answer = NULL;

  chosen = old != NULL ? seral_answer_with_option (old, option) : seral_answer_new (option);
  answer = seral_answer_with_carried_over (chosen, FALSE);

  return seral_answer_is_empty (answer) ? NULL : g_steal_pointer (&answer);
}

static gboolean
change_answers (Answering *answering)
{
  g_autoptr (GPtrArray) changes = seral_cli_edit_new ();
  g_autoptr (SeralSheet) sheet = get_sheet (answering, changes);

  for (guint i = 0; i < answering->given->len; i++)
    {
      const Given *given = g_ptr_array_index (answering->given, i);
      g_autoptr (SeralAnswer) answer = create_answer (sheet, given);

      g_ptr_array_add (changes, seral_change_new_answer (_("Answer"), seral_round_get_id (answering->round),
                                                         seral_sheet_get_id (sheet), given->model_id,
                                                         given->criterion_id, answer, NULL));
    }

  return seral_cli_edit_apply (changes, answering->assessment, answering->path);
}

static void
append_stage (GString       *text,
              Answering     *answering,
              SeralModelUse *use,
              SeralModel    *model)
{
  g_autoptr (SeralAnswers) answers = seral_answers_new_from_round (model, answering->round);
  g_autoptr (SeralResult) result = seral_score (answers, seral_model_use_get_depth (use));
  g_autofree char *headline = seral_words_headline (seral_catalogue_get_default (), result);

  g_string_append_printf (text, "%s: %s\n", seral_model_use_get_model (use), headline);
}

/* Where the answers lead, for each model that was answered. */
static SeralCliStatus
print_stages (Answering *answering)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < answering->given->len; i++)
    {
      const Given *given = g_ptr_array_index (answering->given, i);

      if (g_hash_table_add (seen, given->model))
        append_stage (text, answering,
                      seral_assessment_find_model_use (answering->assessment, given->model_id), given->model);
    }

  return seral_cli_print (text->str);
}

/* Answers that somebody else gave meanwhile, perhaps another run of this, are not lost. */
static SeralCliStatus
save (Answering *answering)
{
  SeralCliStatus status = seral_cli_edit_save (answering->document, answering->assessment, answering->path);

  return status == SERAL_CLI_DONE && answering->document != NULL ? print_stages (answering) : status;
}

static SeralCliStatus
answer_questions (Answering *answering)
{
  gboolean good = TRUE;

  for (guint i = 0; i < answering->given->len; i++)
    good = resolve (answering, g_ptr_array_index (answering->given, i)) && good;
  if (!good)
    {
      seral_cli_complain_of (answering->path, _("nothing was changed"));
      return SERAL_CLI_AT_FAULT;
    }

  return change_answers (answering) ? save (answering) : SERAL_CLI_AT_FAULT;
}

static SeralCliStatus
answer (Answering *answering)
{
  g_autoptr (SeralDocument) document = NULL;
  g_autoptr (SeralAssessment) assessment = NULL;
  SeralCliStatus status;

  if (seral_cli_is_dash (answering->path))
    assessment = seral_cli_read_assessment (answering->path);
  else
    {
      document = seral_cli_edit_load (answering->path);
      assessment = document != NULL ? g_object_ref (seral_document_get_assessment (document)) : NULL;
    }
  if (assessment == NULL)
    return SERAL_CLI_AT_FAULT;

  answering->document = document;
  answering->assessment = assessment;
  answering->round = seral_cli_find_round (answering->path, assessment, answering->round_wanted);
  if (answering->round == NULL)
    return SERAL_CLI_AT_FAULT;

  seral_cli_shelf_open_document (answering->shelf, assessment);
  status = answer_questions (answering);
  seral_cli_shelf_close_document (answering->shelf);

  return status;
}

static GPtrArray *
parse_answers (const SeralCliUsage *usage,
               char               **arguments)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func ((GDestroyNotify) given_free);

  for (char **argument = arguments; *argument != NULL; argument++)
    {
      Given *parsed = given_parse (*argument);

      if (parsed == NULL)
        {
          seral_cli_wrong_usage (usage, _("“%s” is not of the form MODEL/QUESTION=ANSWER"), *argument);
          return NULL;
        }
      g_ptr_array_add (given, parsed);
    }

  return g_steal_pointer (&given);
}

/**
 * seral_cli_answer:
 * @arguments: the command's name and what was given to it
 *
 * Answers questions of an assessment, all that were given or none.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_answer (char **arguments)
{
  g_autofree char *round = NULL;
  g_autofree char *respondent = NULL;
  g_auto (GStrv) models = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "respondent", 0, 0, G_OPTION_ARG_FILENAME, &respondent,
      N_("Whose answers they are (without it, those of whoever keeps the document)"), N_("NAME") },
    { "round", 0, 0, G_OPTION_ARG_FILENAME, &round,
      N_("Which round, by id, title or date (without it, the latest)"), N_("ROUND") },
    { "model", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &models,
      N_("A definition to use instead of the one the document means"), N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  const SeralCliUsage usage = {
    .command = "answer",
    .parameters = _("FILE MODEL/QUESTION=ANSWER…"),
    .summary = _("Answer questions of an assessment. All answers are written, or none where one is\n"
                 "not known. Without anything after “=” an answer is cleared; its note stays.\n"
                 "A dash reads standard input and writes standard output."),
    .description = _("Example:\n"
                     "  seral-cli answer nordwind.seral partnerspot/partner-list=largely\n"
                     "\n"
                     "“seral-cli show MODEL QUESTION” tells what a question can be answered with.\n"),
  };
  g_autoptr (GPtrArray) given = NULL;
  g_autoptr (SeralCliShelf) shelf = NULL;
  SeralCliStatus status = SERAL_CLI_DONE;
  Answering answering = { 0 };

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;
  if (!seral_cli_check_text (&usage, "--round", &round) || !seral_cli_check_text (&usage, "--respondent", &respondent))
    return SERAL_CLI_WRONG_USAGE;
  if (rest == NULL || rest[1] == NULL)
    return seral_cli_wrong_usage (&usage, _("Name a file and at least one answer"));

  given = parse_answers (&usage, rest + 1);
  if (given == NULL)
    return SERAL_CLI_WRONG_USAGE;

  shelf = seral_cli_shelf_new (seral_catalogue_get_default (), (const char * const *) models);
  if (shelf == NULL)
    return SERAL_CLI_AT_FAULT;

  answering.path = rest[0];
  answering.round_wanted = round;
  answering.respondent = respondent;
  answering.shelf = shelf;
  answering.given = given;

  return answer (&answering);
}
