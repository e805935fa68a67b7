/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-json.h"
#include "exchange/seral-csv-reader.h"
#include "exchange/seral-questionnaire-private.h"
#include "words/seral-words.h"

typedef struct
{
  SeralAssessment  *assessment;
  SeralModelFinder  find;
  gpointer          user_data;
  SeralFaults      *faults;
  SeralCatalogue   *spoken;                                 /* the language that faults are told in */
  SeralCatalogue   *catalogue;                              /* (owned) the language it was handed out in */
  GHashTable       *models;                                 /* (element-type utf8 SeralModel): in that language */
  guint             columns[SERAL_N_QUESTIONNAIRE_COLUMNS]; /* where each stands; G_MAXUINT for nowhere */
  const char       *name;
  const char       *role;
  const char       *round;
  JsonObject       *answers;                                /* by model */
} Reading;

/* Lines and cells */

static void G_GNUC_PRINTF (4, 5)
fault (Reading            *self,
       SeralFaultSeverity  severity,
       guint               line,
       const char         *format,
       ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  seral_faults_add_at (self->faults, severity, line, 1, message);
}

static const char *
get_cell (Reading                  *self,
          const SeralCsvRow        *row,
          SeralQuestionnaireColumn  column)
{
  guint index = self->columns[column];

  return index < row->n_cells ? g_strstrip (row->cells[index]) : "";
}

static gboolean
is_same_word (const char *one,
              const char *other)
{
  g_autofree char *a = g_utf8_casefold (one, -1);
  g_autofree char *b = g_utf8_casefold (other, -1);

  return strcmp (a, b) == 0;
}

/* The heads may be in any language that there is, and stand in any order. */
static void
find_columns_in (Reading           *self,
                 const SeralCsvRow *heads,
                 SeralCatalogue    *catalogue)
{
  for (guint column = 0; column < SERAL_N_QUESTIONNAIRE_COLUMNS; column++)
    for (guint i = 0; i < heads->n_cells && self->columns[column] == G_MAXUINT; i++)
      if (is_same_word (g_strstrip (heads->cells[i]), seral_questionnaire_get_head (catalogue, column)))
        self->columns[column] = i;
}

static gboolean
find_columns (Reading           *self,
              const SeralCsvRow *heads)
{
  g_auto (GStrv) languages = seral_catalogue_list_languages ();

  for (guint i = 0; i < SERAL_N_QUESTIONNAIRE_COLUMNS; i++)
    self->columns[i] = G_MAXUINT;
  for (char **language = languages; *language != NULL; language++)
    {
      g_autoptr (SeralCatalogue) catalogue = seral_catalogue_new (*language);

      find_columns_in (self, heads, catalogue);
    }

  if (self->columns[SERAL_QUESTIONNAIRE_ID] != G_MAXUINT && self->columns[SERAL_QUESTIONNAIRE_ANSWER] != G_MAXUINT)
    return TRUE;

  fault (self, SERAL_FAULT_ERROR, heads->line,
         /* Translators: the heads of two columns of a table */
         seral_text (self->spoken, "This is not a questionnaire: the first line must have the columns “%s” and “%s”."),
         seral_questionnaire_get_head (self->spoken, SERAL_QUESTIONNAIRE_ID),
         seral_questionnaire_get_head (self->spoken, SERAL_QUESTIONNAIRE_ANSWER));

  return FALSE;
}

static void
set_language (Reading    *self,
              const char *language)
{
  g_clear_pointer (&self->catalogue, seral_catalogue_unref);
  /* It becomes part of a file's name. */
  if (language[0] != '\0' && strspn (language, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-") == strlen (language))
    self->catalogue = seral_catalogue_new (language);
}

/* The lines that are no questions: who answers, and to what. */
static gboolean
read_line (Reading           *self,
           const SeralCsvRow *row)
{
  const char *id = get_cell (self, row, SERAL_QUESTIONNAIRE_ID);
  const char *value = get_cell (self, row, SERAL_QUESTIONNAIRE_ANSWER);

  if (get_cell (self, row, SERAL_QUESTIONNAIRE_MODEL)[0] != '\0')
    return FALSE;

  if (strcmp (id, SERAL_QUESTIONNAIRE_NAME) == 0)
    self->name = value;
  else if (strcmp (id, SERAL_QUESTIONNAIRE_ROLE) == 0)
    self->role = value;
  else if (strcmp (id, SERAL_QUESTIONNAIRE_ROUND) == 0)
    self->round = value;
  else if (strcmp (id, SERAL_QUESTIONNAIRE_LANGUAGE) == 0)
    set_language (self, value);
  else
    return FALSE;

  return TRUE;
}

/* Questions */

/* The definition in the language of the questionnaire, whose answers people copied. */
static SeralModel *
find_model (Reading    *self,
            const char *id)
{
  SeralModel *known = g_hash_table_lookup (self->models, id);
  SeralModelUse *use = seral_assessment_find_model_use (self->assessment, id);
  SeralModel *model = NULL;

  if (known != NULL || use == NULL)
    return known;

  model = self->find (id, seral_model_use_get_version (use), self->user_data);
  if (model == NULL)
    return NULL;

  known = seral_model_new_from_bytes (seral_model_get_bytes (model), self->catalogue, NULL, NULL);
  if (known == NULL)
    known = g_object_ref (model);
  g_hash_table_insert (self->models, g_strdup (id), known);

  return known;
}

/* The only model of a document need not be named. */
static const char *
get_model_id (Reading           *self,
              const SeralCsvRow *row)
{
  const char *id = get_cell (self, row, SERAL_QUESTIONNAIRE_MODEL);
  GListModel *uses = seral_assessment_get_models (self->assessment);
  g_autoptr (SeralModelUse) only = NULL;

  if (id[0] != '\0' || g_list_model_get_n_items (uses) != 1)
    return id;

  only = g_list_model_get_item (uses, 0);

  return seral_model_use_get_model (only); /* the assessment keeps it */
}

/* “2”, “2 = Partly”, “Partly” and “partly” are all the second answer. */
static const char *
find_option (Reading              *self,
             SeralModel           *model,
             const SeralCriterion *criterion,
             const char           *answer)
{
  g_autoptr (GPtrArray) options = seral_questionnaire_list_options (model, criterion);
  char *end = NULL;
  guint64 number = g_ascii_strtoull (answer, &end, 10);

  for (guint i = 0; i < options->len; i++)
    {
      const char *option = g_ptr_array_index (options, i);

      if (strcmp (answer, option) == 0 ||
          is_same_word (answer, seral_words_option (self->catalogue, model, criterion, option)))
        return option;
    }

  if (end == answer || !g_ascii_isdigit (answer[0]) || (*end != '\0' && strchr (" .:=,", *end) == NULL) ||
      number < 1 || number > options->len)
    return NULL;

  return g_ptr_array_index (options, number - 1);
}

static char *
list_answers (Reading              *self,
              SeralModel           *model,
              const SeralCriterion *criterion)
{
  g_autoptr (GPtrArray) options = seral_questionnaire_list_options (model, criterion);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    g_string_append_printf (list, "%s%u = %s", i > 0 ? ", " : "", i + 1,
                            seral_words_option (self->catalogue, model, criterion, g_ptr_array_index (options, i)));

  return g_string_free (list, FALSE);
}

static void
add_evidence (Reading           *self,
              const SeralCsvRow *row,
              JsonObject        *answer)
{
  const char *text = get_cell (self, row, SERAL_QUESTIONNAIRE_EVIDENCE);
  const char *link = get_cell (self, row, SERAL_QUESTIONNAIRE_LINK);
  JsonObject *evidence;
  JsonArray *list;

  if (text[0] == '\0' && link[0] == '\0')
    return;

  evidence = json_object_new ();
  list = json_array_new ();
  if (text[0] != '\0')
    json_object_set_string_member (evidence, "text", text);
  if (link[0] != '\0')
    json_object_set_string_member (evidence, "url", link);
  json_array_add_object_element (list, evidence);
  json_object_set_array_member (answer, "evidence", list);
}

static void
take_answer (Reading              *self,
             const SeralCsvRow    *row,
             SeralModel           *model,
             const SeralCriterion *criterion,
             JsonObject           *answer)
{
  const char *id = seral_model_get_id (model);

  if (!json_object_has_member (self->answers, id))
    json_object_set_object_member (self->answers, id, json_object_new ());

  if (json_object_has_member (json_object_get_object_member (self->answers, id), criterion->id))
    {
      fault (self, SERAL_FAULT_ERROR, row->line,
             seral_text (self->spoken, "The question “%s” is answered a second time here."), criterion->id);
      json_object_unref (answer);
      return;
    }

  json_object_set_object_member (json_object_get_object_member (self->answers, id), criterion->id, answer);
}

static void
read_answer (Reading              *self,
             const SeralCsvRow    *row,
             SeralModel           *model,
             const SeralCriterion *criterion)
{
  const char *given = get_cell (self, row, SERAL_QUESTIONNAIRE_ANSWER);
  const char *note = get_cell (self, row, SERAL_QUESTIONNAIRE_NOTE);
  const char *option = given[0] != '\0' ? find_option (self, model, criterion, given) : NULL;
  JsonObject *answer;

  if (given[0] != '\0' && option == NULL)
    {
      g_autofree char *list = list_answers (self, model, criterion);
      g_autofree char *quoted = seral_fault_quote (given);

      fault (self, SERAL_FAULT_ERROR, row->line,
             /* Translators: what was answered, with its quotation marks; the id of a question; what can be answered */
             seral_text (self->spoken, "%s is no answer to “%s”; it can be: %s"), quoted, criterion->id, list);
      return;
    }

  answer = json_object_new ();
  if (option != NULL)
    json_object_set_string_member (answer, "option", option);
  if (note[0] != '\0')
    json_object_set_string_member (answer, "note", note);
  add_evidence (self, row, answer);

  if (json_object_get_size (answer) > 0)
    take_answer (self, row, model, criterion, answer);
  else
    json_object_unref (answer);
}

static gboolean
is_empty (const SeralCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (g_strstrip (row->cells[i])[0] != '\0')
      return FALSE;

  return TRUE;
}

static void
read_question (Reading           *self,
               const SeralCsvRow *row)
{
  const char *id = get_cell (self, row, SERAL_QUESTIONNAIRE_ID);
  const char *model_id = get_model_id (self, row);
  SeralModel *model = find_model (self, model_id);
  const SeralCriterion *criterion = model != NULL ? seral_model_find_criterion (model, id) : NULL;
  g_autofree char *quoted = NULL;

  if (criterion != NULL)
    {
      read_answer (self, row, model, criterion);
      return;
    }

  quoted = seral_fault_quote (model == NULL ? model_id : id);
  fault (self, SERAL_FAULT_ERROR, row->line,
         model == NULL ? seral_text (self->spoken, "The assessment uses no model %s.")
                       : seral_text (self->spoken, "The model has no question %s."), quoted);
}

static void
read_rows (Reading   *self,
           GPtrArray *rows)
{
  GHashTable *lines = g_hash_table_new (NULL, NULL);

  /* What is said of them all may stand last. */
  for (guint i = 1; i < rows->len; i++)
    if (is_empty (g_ptr_array_index (rows, i)) || read_line (self, g_ptr_array_index (rows, i)))
      g_hash_table_add (lines, GUINT_TO_POINTER (i));
  if (self->catalogue == NULL)
    self->catalogue = seral_catalogue_ref (seral_catalogue_get_default ());

  for (guint i = 1; i < rows->len; i++)
    if (!g_hash_table_contains (lines, GUINT_TO_POINTER (i)))
      read_question (self, g_ptr_array_index (rows, i));

  g_hash_table_unref (lines);
}

/* The document that comes of it */

/*
 * The same person's table is the same sheet, however often it is brought in. A
 * UUID of a name, as RFC 4122 makes it of SHA-1.
 */
static char *
create_sheet_id (Reading    *self,
                 SeralRound *round)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) seral_assessment_get_id (self->assessment), -1);
  g_checksum_update (checksum, (const guchar *) seral_round_get_id (round), -1);
  g_checksum_update (checksum, (const guchar *) self->name, -1);
  g_checksum_get_digest (checksum, digest, &length);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          digest[0], digest[1], digest[2], digest[3], digest[4], digest[5], digest[6], digest[7],
                          digest[8], digest[9], digest[10], digest[11], digest[12], digest[13], digest[14], digest[15]);
}

static void
add_sheet (Reading    *self,
           SeralRound *round,
           JsonObject *document)
{
  SeralSheet *known = seral_questionnaire_find_sheet (round, self->name);
  g_autofree char *id = known != NULL ? g_strdup (seral_sheet_get_id (known)) : create_sheet_id (self, round);
  JsonObject *written = json_array_get_object_element (json_object_get_array_member (document, "rounds"), 0);
  JsonObject *sheet = json_object_new ();
  JsonObject *respondent = json_object_new ();

  json_object_set_string_member (respondent, "name", self->name);
  json_object_set_string_member (respondent, "role", self->role);
  json_object_set_string_member (sheet, "id", id);
  json_object_set_object_member (sheet, "respondent", respondent);
  json_object_set_object_member (sheet, "answers", json_object_ref (self->answers));
  json_array_add_object_element (json_object_get_array_member (written, "sheets"), sheet);
}

static SeralAssessment *
create_assessment (Reading  *self,
                   GError  **error)
{
  SeralRound *round = seral_assessment_find_round (self->assessment, self->round);
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GBytes) bytes = NULL;
  JsonObject *document;

  if (round == NULL)
    round = seral_assessment_get_latest_round (self->assessment);
  if (round == NULL)
    {
      g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND,
                           seral_text (self->spoken, "The assessment has no round that the answers could belong to."));
      return NULL;
    }

  document = seral_questionnaire_create_document (self->assessment, round);
  add_sheet (self, round, document);
  json_node_take_object (root, document);
  bytes = seral_json_write (root);

  return seral_assessment_new_from_bytes (bytes, self->faults, error);
}

static void
name_respondent (Reading    *self,
                 const char *name)
{
  if (self->name[0] != '\0')
    return;

  seral_faults_add (self->faults, SERAL_FAULT_WARNING, "",
                    seral_text (self->spoken, "Nobody wrote their name into it: the answers are called “%s”, "
                                              "after the file."), name);
  self->name = name;
}

static SeralAssessment *
read_table (Reading     *self,
            GPtrArray   *rows,
            const char  *name,
            GError     **error)
{
  if (!seral_faults_has_errors (self->faults) && rows->len == 0)
    seral_faults_add (self->faults, SERAL_FAULT_ERROR, "", seral_text (self->spoken, "The file is empty."));
  if (!seral_faults_has_errors (self->faults) && find_columns (self, g_ptr_array_index (rows, 0)))
    read_rows (self, rows);
  if (!seral_faults_has_errors (self->faults) && json_object_get_size (self->answers) == 0)
    seral_faults_add (self->faults, SERAL_FAULT_ERROR, "", seral_text (self->spoken, "No question is answered in it."));

  if (seral_faults_has_errors (self->faults))
    {
      g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                           seral_text (self->spoken, "The questionnaire is at fault."));
      return NULL;
    }

  name_respondent (self, name);

  return create_assessment (self, error);
}

/* The first character that says something. */
static char
peek (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize i = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (i < length && g_ascii_isspace (data[i]))
    i++;

  return i < length ? data[i] : '\0';
}

/**
 * seral_questionnaire_read:
 * @bytes: what came back: the file that the HTML page saves, the CSV filled in, or
 *   a colleague's own document
 * @name: what the file is called, for answers that nobody put their name to
 * @assessment: the document the answers are for
 * @find: (scope call): finds the definitions of @assessment
 * @user_data: data for @find
 * @faults: a list without errors yet, to which all that is wrong is added, by line
 *   where it is a table
 * @error: return location for an error of %SERAL_ASSESSMENT_ERROR or %SERAL_JSON_ERROR
 *
 * Reads answers that somebody gave elsewhere, as a document to be brought in by
 * seral_merge_new(). In a table an answer is its number, its words or its id, the
 * columns may stand in any order, and lines without an answer are passed over; it
 * comes in whole or not at all.
 *
 * Returns: (transfer full): a document with the answers, or %NULL with @error set
 */
SeralAssessment *
seral_questionnaire_read (GBytes            *bytes,
                          const char        *name,
                          SeralAssessment   *assessment,
                          SeralModelFinder   find,
                          gpointer           user_data,
                          SeralFaults       *faults,
                          GError           **error)
{
  Reading self = { assessment, find, user_data, faults, seral_catalogue_get_default (), .name = "", .role = "", .round = "" };
  g_autoptr (GPtrArray) rows = NULL;
  SeralAssessment *read;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (find != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (peek (bytes) == '{')
    return seral_assessment_new_from_bytes (bytes, faults, error);
  if (peek (bytes) == '<')
    {
      g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                           seral_text (self.spoken, "This is the questionnaire itself. Open it in a browser, save the "
                                                    "answers there, and bring in the file that comes of it."));
      return NULL;
    }

  rows = seral_csv_read (bytes, faults);
  self.models = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self.answers = json_object_new ();
  read = read_table (&self, rows, name, error);
  json_object_unref (self.answers);
  g_hash_table_unref (self.models);
  g_clear_pointer (&self.catalogue, seral_catalogue_unref);

  return read;
}
