/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "assessment/seral-assessment.h"
#include "assessment/seral-log-entry-private.h"
#include "assessment/seral-part-private.h"
#include "base/seral-date.h"

struct _SeralLogEntry
{
  char     *date;    /* (owned) */
  char     *note;    /* (owned) */
  double    value;
  JsonNode *unknown; /* (owned) (nullable): members that are kept as they are */
};

G_DEFINE_BOXED_TYPE (SeralLogEntry, seral_log_entry, seral_log_entry_ref, seral_log_entry_unref)

static void
entry_clear (gpointer data)
{
  SeralLogEntry *self = data;

  g_free (self->date);
  g_free (self->note);
  g_clear_pointer (&self->unknown, json_node_unref);
}

/**
 * seral_log_entry_new:
 * @date: the day, YYYY-MM-DD
 * @value: what the figure was, in its unit; a finite number
 * @note: (nullable): a note; %NULL is ""
 *
 * Makes an entry for the log of a figure.
 *
 * Returns: (transfer full): the entry
 */
SeralLogEntry *
seral_log_entry_new (const char *date,
                     double      value,
                     const char *note)
{
  SeralLogEntry *self;

  g_return_val_if_fail (date != NULL, NULL);

  self = g_atomic_rc_box_new0 (SeralLogEntry);
  self->date = g_strdup (date);
  self->note = g_strdup (note != NULL ? note : "");
  self->value = value;

  return self;
}

/**
 * seral_log_entry_with:
 * @self: an entry
 * @date: the day, YYYY-MM-DD
 * @value: what the figure was, in its unit; a finite number
 * @note: (nullable): a note; %NULL is ""
 *
 * Makes the entry that @self becomes by being edited.
 *
 * Returns: (transfer full): the other entry
 */
SeralLogEntry *
seral_log_entry_with (SeralLogEntry *self,
                      const char    *date,
                      double         value,
                      const char    *note)
{
  SeralLogEntry *other;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (date != NULL, NULL);

  other = seral_log_entry_new (date, value, note);
  if (self->unknown != NULL)
    other->unknown = json_node_ref (self->unknown);

  return other;
}

/**
 * seral_log_entry_ref:
 * @self: an entry
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
SeralLogEntry *
seral_log_entry_ref (SeralLogEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * seral_log_entry_unref:
 * @self: (transfer full): an entry
 *
 * Gives a reference back; the last one frees the entry.
 */
void
seral_log_entry_unref (SeralLogEntry *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, entry_clear);
}

/**
 * seral_log_entry_get_date:
 * @self: an entry
 *
 * Returns: (transfer none): the day, YYYY-MM-DD
 */
const char *
seral_log_entry_get_date (SeralLogEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->date;
}

/**
 * seral_log_entry_get_value:
 * @self: an entry
 *
 * Returns: what the figure was, in its unit
 */
double
seral_log_entry_get_value (SeralLogEntry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->value;
}

/**
 * seral_log_entry_get_note:
 * @self: an entry
 *
 * Returns: (transfer none): the note, "" without one
 */
const char *
seral_log_entry_get_note (SeralLogEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

static gboolean
entry_equal (SeralLogEntry *a,
             SeralLogEntry *b)
{
  return a == b ||
         (a->value == b->value &&
          strcmp (a->date, b->date) == 0 &&
          strcmp (a->note, b->note) == 0 &&
          a->unknown == b->unknown);
}

/*
 * seral_log_entry_check:
 * @self: an entry
 * @error: return location for %SERAL_ASSESSMENT_ERROR_INVALID
 *
 * Returns: whether it can stand in a document
 */
gboolean
seral_log_entry_check (SeralLogEntry  *self,
                       GError        **error)
{
  GDate date;

  if (!seral_date_parse (self->date, &date))
    {
      g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                   _("“%s” is not a day of the calendar, written as 2026-11-21."), self->date);
      return FALSE;
    }

  if (!isfinite (self->value))
    {
      g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                           _("The value is not a number."));
      return FALSE;
    }

  return seral_check_text (self->note, error);
}

static GPtrArray *
log_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) seral_log_entry_unref);
}

static GPtrArray *
log_copy (GPtrArray *log)
{
  GPtrArray *copy = log_new ();

  for (guint i = 0; i < log->len; i++)
    g_ptr_array_add (copy, seral_log_entry_ref (g_ptr_array_index (log, i)));

  return copy;
}

/*
 * seral_log_insert:
 * @log: (element-type SeralLogEntry): a log
 * @entry: an entry
 *
 * Makes the log with one entry more, after those of its day and of days before.
 *
 * Returns: (transfer full) (element-type SeralLogEntry): the other log
 */
GPtrArray *
seral_log_insert (GPtrArray     *log,
                  SeralLogEntry *entry)
{
  GPtrArray *other = log_copy (log);
  guint position = other->len;

  for (; position > 0; position--)
    {
      SeralLogEntry *before = g_ptr_array_index (other, position - 1);

      if (strcmp (before->date, entry->date) <= 0)
        break;
    }

  g_ptr_array_insert (other, (int) position, seral_log_entry_ref (entry));

  return other;
}

/*
 * seral_log_replace:
 * @log: (element-type SeralLogEntry): a log
 * @position: which entry, below its length
 * @entry: (nullable): what takes its place, or %NULL to remove it
 *
 * Makes the log with another entry at a position; if its day is another, it moves
 * to where that stands.
 *
 * Returns: (transfer full) (element-type SeralLogEntry): the other log
 */
GPtrArray *
seral_log_replace (GPtrArray     *log,
                   guint          position,
                   SeralLogEntry *entry)
{
  g_autoptr (GPtrArray) other = log_copy (log);
  SeralLogEntry *old = g_ptr_array_index (log, position);

  g_ptr_array_remove_index (other, position);

  if (entry == NULL)
    return g_steal_pointer (&other);

  if (strcmp (old->date, entry->date) != 0)
    return seral_log_insert (other, entry);

  g_ptr_array_insert (other, (int) position, seral_log_entry_ref (entry));

  return g_steal_pointer (&other);
}

/* A log as a member of a part */

static GParamSpec *
log_create_pspec (const SeralMember *member)
{
  return g_param_spec_boxed (member->property, NULL, NULL,
                             G_TYPE_PTR_ARRAY, SERAL_MEMBER_LIST_PARAM_FLAGS);
}

static void
log_init (const SeralMember *member,
          GValue            *value)
{
  g_value_init (value, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (value, log_new ());
}

static SeralLogEntry *
read_entry (SeralJsonReader *reader)
{
  const char *date = seral_read_date (reader, "date", SERAL_JSON_REQUIRED);
  double value = seral_json_reader_get_number (reader, "value", SERAL_JSON_REQUIRED,
                                               -G_MAXDOUBLE, G_MAXDOUBLE, 0);
  const char *note = seral_read_text (reader, "note", SERAL_JSON_OPTIONAL);
  SeralLogEntry *entry = seral_log_entry_new (date != NULL ? date : "", value, note);

  entry->unknown = seral_unknown_take (seral_json_reader_end_keeping (reader));

  return entry;
}

static void
log_read (const SeralMember *member,
          SeralJsonReader   *reader,
          GValue            *value)
{
  GPtrArray *log = g_value_get_boxed (value);
  guint n_elements;

  if (!seral_json_reader_begin_array (reader, member->name, SERAL_JSON_OPTIONAL, &n_elements))
    return;

  for (guint i = 0; i < n_elements; i++)
    if (seral_json_reader_begin_element (reader, i))
      g_ptr_array_add (log, read_entry (reader));

  seral_json_reader_end (reader);
}

static JsonNode *
write_entry (SeralLogEntry *entry)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "date", entry->date);
  json_object_set_double_member (object, "value", entry->value);
  if (*entry->note != '\0')
    json_object_set_string_member (object, "note", entry->note);
  if (entry->unknown != NULL)
    seral_unknown_write (entry->unknown, object);

  return seral_node_new_object (object);
}

static JsonNode *
log_write (const SeralMember *member,
           const GValue      *value)
{
  GPtrArray *log = g_value_get_boxed (value);
  JsonArray *array = json_array_sized_new (log->len);

  for (guint i = 0; i < log->len; i++)
    json_array_add_element (array, write_entry (g_ptr_array_index (log, i)));

  return seral_node_new_array (array);
}

static gboolean
log_equal (const GValue *a,
           const GValue *b)
{
  GPtrArray *log_a = g_value_get_boxed (a);
  GPtrArray *log_b = g_value_get_boxed (b);

  if (log_a->len != log_b->len)
    return FALSE;

  for (guint i = 0; i < log_a->len; i++)
    if (!entry_equal (g_ptr_array_index (log_a, i), g_ptr_array_index (log_b, i)))
      return FALSE;

  return TRUE;
}

static gboolean
log_check (const SeralMember  *member,
           const GValue       *value,
           GError            **error)
{
  GPtrArray *log = g_value_get_boxed (value);

  for (guint i = 0; i < log->len; i++)
    if (!seral_log_entry_check (g_ptr_array_index (log, i), error))
      return FALSE;

  return TRUE;
}

/* A log never changes: a part gets another one. */
static void
log_assign (const SeralMember *member,
            const GValue      *from,
            GValue            *to)
{
  g_value_set_boxed (to, g_value_get_boxed (from));
}

const SeralMemberKind seral_member_log = {
  .create_pspec = log_create_pspec,
  .init = log_init,
  .read = log_read,
  .write = log_write,
  .equal = log_equal,
  .check = log_check,
  .assign = log_assign,
};
