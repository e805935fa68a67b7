/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "assessment/seral-answer-private.h"
#include "assessment/seral-assessment.h"
#include "assessment/seral-part-private.h"

struct _SeralAnswer
{
  char      *option;           /* (owned GRefString) (nullable) */
  char      *note;             /* (owned GRefString) (nullable) */
  GArray    *evidence;         /* (element-type SeralEvidence) (owned) (nullable): owns its strings */
  GPtrArray *evidence_unknown; /* (element-type JsonNode) (owned) (nullable): per evidence, or NULL */
  JsonNode  *unknown;          /* (owned) (nullable): members that are kept as they are */
  gboolean   flagged;
  gboolean   carried_over;
};

G_DEFINE_BOXED_TYPE (SeralAnswer, seral_answer, seral_answer_ref, seral_answer_unref)

static void
evidence_clear (gpointer data)
{
  SeralEvidence *evidence = data;

  g_free ((char *) evidence->text);
  g_free ((char *) evidence->url);
}

static void
unknown_free (gpointer data)
{
  if (data != NULL)
    json_node_unref (data);
}

static void
answer_clear (gpointer data)
{
  SeralAnswer *self = data;

  g_clear_pointer (&self->option, g_ref_string_release);
  g_clear_pointer (&self->note, g_ref_string_release);
  g_clear_pointer (&self->evidence, g_array_unref);
  g_clear_pointer (&self->evidence_unknown, g_ptr_array_unref);
  g_clear_pointer (&self->unknown, json_node_unref);
}

/* A new answer with all that @self holds, to be changed in one thing. */
static SeralAnswer *
answer_copy (SeralAnswer *self)
{
  SeralAnswer *copy = g_atomic_rc_box_new0 (SeralAnswer);

  if (self == NULL)
    return copy;

  copy->option = self->option != NULL ? g_ref_string_acquire (self->option) : NULL;
  copy->note = self->note != NULL ? g_ref_string_acquire (self->note) : NULL;
  copy->evidence = self->evidence != NULL ? g_array_ref (self->evidence) : NULL;
  copy->evidence_unknown = self->evidence_unknown != NULL ? g_ptr_array_ref (self->evidence_unknown) : NULL;
  copy->unknown = self->unknown != NULL ? json_node_ref (self->unknown) : NULL;
  copy->flagged = self->flagged;
  copy->carried_over = self->carried_over;

  return copy;
}

/* Options are few and come often: each is kept once. */
static void
set_option (SeralAnswer *self,
            const char  *option)
{
  g_clear_pointer (&self->option, g_ref_string_release);
  if (option != NULL && *option != '\0')
    self->option = g_ref_string_new_intern (option);
}

static void
set_note (SeralAnswer *self,
          const char  *note)
{
  g_clear_pointer (&self->note, g_ref_string_release);
  if (note != NULL && *note != '\0')
    self->note = g_ref_string_new (note);
}

/* Adds a piece of evidence unless there is nothing in it; takes @unknown. */
static void
add_evidence (SeralAnswer *self,
              const char  *text,
              const char  *url,
              JsonNode    *unknown)
{
  SeralEvidence evidence;
  gboolean has_url = url != NULL && *url != '\0';

  if ((text == NULL || *text == '\0') && !has_url && unknown == NULL)
    return;

  if (self->evidence == NULL)
    {
      self->evidence = g_array_new (FALSE, FALSE, sizeof (SeralEvidence));
      g_array_set_clear_func (self->evidence, evidence_clear);
      self->evidence_unknown = g_ptr_array_new_with_free_func (unknown_free);
    }

  evidence.text = g_strdup (text != NULL ? text : "");
  evidence.url = has_url ? g_strdup (url) : NULL;
  g_array_append_val (self->evidence, evidence);
  g_ptr_array_add (self->evidence_unknown, unknown);
}

static gboolean
same_text (const char *a,
           const char *b)
{
  return strcmp (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static gboolean
evidence_equal (const SeralEvidence *a,
                const SeralEvidence *b)
{
  return same_text (a->text, b->text) && same_text (a->url, b->url);
}

/* What is kept of the piece of evidence that becomes @evidence: of the same one
 * wherever it stood, else, where none came or went, of the one in its place. */
static JsonNode *
find_unknown_of (SeralAnswer         *self,
                 const SeralEvidence *evidence,
                 guint                index,
                 guint                n_evidence)
{
  JsonNode *unknown = NULL;

  for (guint i = 0; unknown == NULL && i < self->evidence->len; i++)
    if (g_ptr_array_index (self->evidence_unknown, i) != NULL &&
        evidence_equal (&g_array_index (self->evidence, SeralEvidence, i), evidence))
      unknown = g_ptr_array_index (self->evidence_unknown, i);

  if (unknown == NULL && n_evidence == self->evidence->len)
    unknown = g_ptr_array_index (self->evidence_unknown, index);

  return unknown != NULL ? json_node_ref (unknown) : NULL;
}

/**
 * seral_answer_new:
 * @option: (nullable): id of an option or a stage, or %NULL for none
 *
 * Makes an answer.
 *
 * Returns: (transfer full): the answer
 */
SeralAnswer *
seral_answer_new (const char *option)
{
  SeralAnswer *self = answer_copy (NULL);

  set_option (self, option);

  return self;
}

/**
 * seral_answer_ref:
 * @self: an answer
 *
 * Takes a reference. May be called from any thread.
 *
 * Returns: (transfer full): @self
 */
SeralAnswer *
seral_answer_ref (SeralAnswer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * seral_answer_unref:
 * @self: (transfer full): an answer
 *
 * Gives a reference back; the last one frees the answer. May be called from any
 * thread.
 */
void
seral_answer_unref (SeralAnswer *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, answer_clear);
}

/**
 * seral_answer_with_option:
 * @self: (nullable): an answer, or %NULL for none yet
 * @option: (nullable): id of an option or a stage, or %NULL for none
 *
 * Makes the same answer with another option. Choosing one, be it the same,
 * confirms an answer that was carried over.
 *
 * Returns: (transfer full): the other answer
 */
SeralAnswer *
seral_answer_with_option (SeralAnswer *self,
                          const char  *option)
{
  SeralAnswer *other = answer_copy (self);

  set_option (other, option);
  other->carried_over = FALSE;

  return other;
}

/**
 * seral_answer_with_note:
 * @self: (nullable): an answer, or %NULL for none yet
 * @note: (nullable): a note; %NULL and "" are none
 *
 * Makes the same answer with another note.
 *
 * Returns: (transfer full): the other answer
 */
SeralAnswer *
seral_answer_with_note (SeralAnswer *self,
                        const char  *note)
{
  SeralAnswer *other = answer_copy (self);

  set_note (other, note);

  return other;
}

/**
 * seral_answer_with_flagged:
 * @self: (nullable): an answer, or %NULL for none yet
 * @flagged: whether somebody wants to come back to it
 *
 * Makes the same answer with or without a flag.
 *
 * Returns: (transfer full): the other answer
 */
SeralAnswer *
seral_answer_with_flagged (SeralAnswer *self,
                           gboolean     flagged)
{
  SeralAnswer *other = answer_copy (self);

  other->flagged = !!flagged;

  return other;
}

/**
 * seral_answer_with_carried_over:
 * @self: (nullable): an answer, or %NULL for none yet
 * @carried_over: whether it comes from the round before and waits to be confirmed
 *
 * Makes the same answer as carried over, or as confirmed.
 *
 * Returns: (transfer full): the other answer
 */
SeralAnswer *
seral_answer_with_carried_over (SeralAnswer *self,
                                gboolean     carried_over)
{
  SeralAnswer *other = answer_copy (self);

  other->carried_over = !!carried_over;

  return other;
}

/**
 * seral_answer_with_evidence:
 * @self: (nullable): an answer, or %NULL for none yet
 * @evidence: (array length=n_evidence) (nullable): what proves it; pieces with
 *   neither text nor link are left out
 * @n_evidence: how many pieces there are
 *
 * Makes the same answer with other evidence.
 *
 * Returns: (transfer full): the other answer
 */
SeralAnswer *
seral_answer_with_evidence (SeralAnswer         *self,
                            const SeralEvidence *evidence,
                            guint                n_evidence)
{
  SeralAnswer *other;

  g_return_val_if_fail (evidence != NULL || n_evidence == 0, NULL);

  other = answer_copy (self);
  g_clear_pointer (&other->evidence, g_array_unref);
  g_clear_pointer (&other->evidence_unknown, g_ptr_array_unref);

  for (guint i = 0; i < n_evidence; i++)
    {
      JsonNode *unknown = NULL;

      if (seral_answer_has_evidence (self))
        unknown = find_unknown_of (self, &evidence[i], i, n_evidence);
      add_evidence (other, evidence[i].text, evidence[i].url, unknown);
    }

  return other;
}

/**
 * seral_answer_get_option:
 * @self: (nullable): an answer, or %NULL for none
 *
 * Returns: (transfer none) (nullable): id of the option or stage chosen
 */
const char *
seral_answer_get_option (SeralAnswer *self)
{
  return self != NULL ? self->option : NULL;
}

/**
 * seral_answer_get_note:
 * @self: (nullable): an answer, or %NULL for none
 *
 * Returns: (transfer none): the note, "" without one
 */
const char *
seral_answer_get_note (SeralAnswer *self)
{
  return self != NULL && self->note != NULL ? self->note : "";
}

/**
 * seral_answer_get_flagged:
 * @self: (nullable): an answer, or %NULL for none
 *
 * Returns: whether somebody wants to come back to it
 */
gboolean
seral_answer_get_flagged (SeralAnswer *self)
{
  return self != NULL && self->flagged;
}

/**
 * seral_answer_get_carried_over:
 * @self: (nullable): an answer, or %NULL for none
 *
 * Returns: whether it comes from the round before and was not confirmed yet
 */
gboolean
seral_answer_get_carried_over (SeralAnswer *self)
{
  return self != NULL && self->carried_over;
}

/**
 * seral_answer_get_evidence:
 * @self: (nullable): an answer, or %NULL for none
 * @n_evidence: (out): how many pieces there are
 *
 * Returns: (transfer none) (array length=n_evidence) (nullable): what proves it,
 *   valid as long as @self
 */
const SeralEvidence *
seral_answer_get_evidence (SeralAnswer *self,
                           guint       *n_evidence)
{
  g_return_val_if_fail (n_evidence != NULL, NULL);

  if (!seral_answer_has_evidence (self))
    {
      *n_evidence = 0;
      return NULL;
    }

  *n_evidence = self->evidence->len;
  return (const SeralEvidence *) (gpointer) self->evidence->data;
}

/**
 * seral_answer_has_evidence:
 * @self: (nullable): an answer, or %NULL for none
 *
 * Returns: whether anything proves it
 */
gboolean
seral_answer_has_evidence (SeralAnswer *self)
{
  return self != NULL && self->evidence != NULL;
}

/**
 * seral_answer_is_empty:
 * @self: (nullable): an answer, or %NULL for none
 *
 * Returns: whether nothing is lost if it is dropped: it has no option, no note,
 *   no evidence, no flag
 */
gboolean
seral_answer_is_empty (SeralAnswer *self)
{
  return self == NULL ||
         (self->option == NULL && self->note == NULL && self->evidence == NULL &&
          self->unknown == NULL && !self->flagged);
}

static gboolean
unknown_equal (JsonNode *a,
               JsonNode *b)
{
  return a == b || (a != NULL && b != NULL && json_node_equal (a, b));
}

static gboolean
all_evidence_equal (SeralAnswer *a,
                    SeralAnswer *b)
{
  if (a->evidence == b->evidence)
    return TRUE;

  if (a->evidence == NULL || b->evidence == NULL || a->evidence->len != b->evidence->len)
    return FALSE;

  for (guint i = 0; i < a->evidence->len; i++)
    if (!evidence_equal (&g_array_index (a->evidence, SeralEvidence, i),
                         &g_array_index (b->evidence, SeralEvidence, i)) ||
        !unknown_equal (g_ptr_array_index (a->evidence_unknown, i),
                        g_ptr_array_index (b->evidence_unknown, i)))
      return FALSE;

  return TRUE;
}

/**
 * seral_answer_equal:
 * @a: (nullable): an answer, or %NULL for none
 * @b: (nullable): another
 *
 * Returns: whether both say the same; none is not the same as an empty one
 */
gboolean
seral_answer_equal (SeralAnswer *a,
                    SeralAnswer *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return g_strcmp0 (a->option, b->option) == 0 &&
         g_strcmp0 (a->note, b->note) == 0 &&
         a->flagged == b->flagged &&
         a->carried_over == b->carried_over &&
         all_evidence_equal (a, b) &&
         unknown_equal (a->unknown, b->unknown);
}

/*
 * seral_answer_check:
 * @self: an answer
 * @error: return location for %SERAL_ASSESSMENT_ERROR_INVALID
 *
 * Returns: whether it can stand in a document
 */
gboolean
seral_answer_check (SeralAnswer  *self,
                    GError      **error)
{
  guint n_evidence;
  const SeralEvidence *evidence = seral_answer_get_evidence (self, &n_evidence);

  if (n_evidence > SERAL_ASSESSMENT_MAX_EVIDENCE)
    {
      g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                           _("The answer has too much evidence."));
      return FALSE;
    }

  for (guint i = 0; i < n_evidence; i++)
    if (!seral_check_text (evidence[i].text, error) || !seral_check_text (evidence[i].url, error))
      return FALSE;

  return seral_check_text (self->option, error) && seral_check_text (self->note, error);
}

static void
read_evidence (SeralAnswer     *self,
               SeralJsonReader *reader)
{
  guint n_elements;

  if (!seral_json_reader_begin_array (reader, "evidence", SERAL_JSON_OPTIONAL, &n_elements))
    return;

  if (n_elements > SERAL_ASSESSMENT_MAX_EVIDENCE)
    {
      seral_json_reader_fault (reader, SERAL_FAULT_ERROR, NULL,
                               _("An answer can have %u pieces of evidence, not more."),
                               SERAL_ASSESSMENT_MAX_EVIDENCE);
      n_elements = 0;
    }

  for (guint i = 0; i < n_elements; i++)
    {
      const char *text, *url;

      if (!seral_json_reader_begin_element (reader, i))
        continue;

      text = seral_read_text (reader, "text", SERAL_JSON_OPTIONAL);
      url = seral_read_text (reader, "url", SERAL_JSON_OPTIONAL);
      add_evidence (self, text, url, seral_unknown_take (seral_json_reader_end_keeping (reader)));
    }

  seral_json_reader_end (reader);
}

/*
 * seral_answer_read:
 * @reader: a reader that has entered an answer
 *
 * Reads an answer, and leaves its object.
 *
 * Returns: (transfer full): the answer
 */
SeralAnswer *
seral_answer_read (SeralJsonReader *reader)
{
  SeralAnswer *self = answer_copy (NULL);

  set_option (self, seral_read_text (reader, "option", SERAL_JSON_OPTIONAL));
  set_note (self, seral_read_text (reader, "note", SERAL_JSON_OPTIONAL));
  read_evidence (self, reader);
  self->flagged = seral_json_reader_get_boolean (reader, "flagged", FALSE);
  self->carried_over = seral_json_reader_get_boolean (reader, "carriedOver", FALSE);
  self->unknown = seral_unknown_take (seral_json_reader_end_keeping (reader));

  return self;
}

static JsonNode *
write_evidence (SeralAnswer *self)
{
  JsonArray *array = json_array_sized_new (self->evidence->len);

  for (guint i = 0; i < self->evidence->len; i++)
    {
      const SeralEvidence *evidence = &g_array_index (self->evidence, SeralEvidence, i);
      JsonNode *unknown = g_ptr_array_index (self->evidence_unknown, i);
      JsonObject *object = json_object_new ();

      if (*evidence->text != '\0')
        json_object_set_string_member (object, "text", evidence->text);
      if (evidence->url != NULL)
        json_object_set_string_member (object, "url", evidence->url);
      if (unknown != NULL)
        seral_unknown_write (unknown, object);

      json_array_add_object_element (array, object);
    }

  return seral_node_new_array (array);
}

/*
 * seral_answer_write:
 * @self: an answer
 *
 * Returns: (transfer full): what a document says of it
 */
JsonNode *
seral_answer_write (SeralAnswer *self)
{
  JsonObject *object = json_object_new ();

  if (self->option != NULL)
    json_object_set_string_member (object, "option", self->option);
  if (self->note != NULL)
    json_object_set_string_member (object, "note", self->note);
  if (self->evidence != NULL)
    json_object_set_member (object, "evidence", write_evidence (self));
  if (self->flagged)
    json_object_set_boolean_member (object, "flagged", TRUE);
  if (self->carried_over)
    json_object_set_boolean_member (object, "carriedOver", TRUE);
  if (self->unknown != NULL)
    seral_unknown_write (self->unknown, object);

  return seral_node_new_object (object);
}
