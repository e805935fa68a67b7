/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/seral-fault.h"

/* Characters of a value that a message repeats. */
#define LONGEST_QUOTE 60

struct _SeralFaults
{
  GPtrArray *faults; /* (element-type SeralFault) (owned) */
  guint n_omitted;
  gboolean has_errors;
};

G_DEFINE_BOXED_TYPE (SeralFaults, seral_faults, seral_faults_ref, seral_faults_unref)

static void
fault_free (SeralFault *fault)
{
  g_free (fault->pointer);
  g_free (fault->message);
  g_free (fault);
}

/* Says whether there is room for one fault more, and counts it if there is not. */
static gboolean
make_room (SeralFaults        *self,
           SeralFaultSeverity  severity)
{
  if (severity == SERAL_FAULT_ERROR)
    self->has_errors = TRUE;

  if (self->faults->len < SERAL_FAULTS_MAX)
    return TRUE;

  self->n_omitted++;
  return FALSE;
}

static void
add_fault (SeralFaults        *self,
           SeralFaultSeverity  severity,
           const char         *pointer,
           guint               line,
           guint               column,
           char               *message)
{
  SeralFault *fault = g_new0 (SeralFault, 1);

  fault->severity = severity;
  fault->pointer = g_strdup (pointer);
  fault->line = line;
  fault->column = column;
  fault->message = message;

  g_ptr_array_add (self->faults, fault);
}

static void
clear_faults (gpointer data)
{
  SeralFaults *self = data;

  g_ptr_array_unref (self->faults);
}

/**
 * seral_faults_new:
 *
 * Makes an empty list of faults.
 *
 * Returns: (transfer full): the list
 */
SeralFaults *
seral_faults_new (void)
{
  SeralFaults *self = g_atomic_rc_box_new0 (SeralFaults);

  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) fault_free);

  return self;
}

/**
 * seral_faults_ref:
 * @self: a list of faults
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
SeralFaults *
seral_faults_ref (SeralFaults *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * seral_faults_unref:
 * @self: (transfer full): a list of faults
 *
 * Gives a reference back; the last one frees the list.
 */
void
seral_faults_unref (SeralFaults *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_faults);
}

/**
 * seral_faults_add:
 * @self: a list of faults
 * @severity: how bad it is
 * @pointer: JSON Pointer (RFC 6901) to what is at fault; "" is the root
 * @format: what is wrong, a translated printf format
 * @...: what goes into @format
 *
 * Adds a fault. Beyond %SERAL_FAULTS_MAX faults it is only counted.
 */
void
seral_faults_add (SeralFaults        *self,
                  SeralFaultSeverity  severity,
                  const char         *pointer,
                  const char         *format,
                  ...)
{
  va_list args;

  va_start (args, format);
  seral_faults_add_valist (self, severity, pointer, format, args);
  va_end (args);
}

/**
 * seral_faults_add_valist:
 * @self: a list of faults
 * @severity: how bad it is
 * @pointer: JSON Pointer (RFC 6901) to what is at fault; "" is the root
 * @format: what is wrong, a translated printf format
 * @args: what goes into @format
 *
 * Adds a fault, as seral_faults_add() does.
 */
void
seral_faults_add_valist (SeralFaults        *self,
                         SeralFaultSeverity  severity,
                         const char         *pointer,
                         const char         *format,
                         va_list             args)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (pointer != NULL);
  g_return_if_fail (format != NULL);

  if (make_room (self, severity))
    add_fault (self, severity, pointer, 0, 0, g_strdup_vprintf (format, args));
}

/**
 * seral_faults_add_at:
 * @self: a list of faults
 * @severity: how bad it is
 * @line: the line, from 1
 * @column: the column in characters, from 1
 * @message: what is wrong, translated
 *
 * Adds a fault that is known by its place in the text, as syntax errors are.
 */
void
seral_faults_add_at (SeralFaults        *self,
                     SeralFaultSeverity  severity,
                     guint               line,
                     guint               column,
                     const char         *message)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (message != NULL);

  if (make_room (self, severity))
    add_fault (self, severity, "", line, column, g_strdup (message));
}

/**
 * seral_faults_get_n:
 * @self: a list of faults
 *
 * Returns: how many faults are kept, at most %SERAL_FAULTS_MAX
 */
guint
seral_faults_get_n (SeralFaults *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->faults->len;
}

/**
 * seral_faults_get:
 * @self: a list of faults
 * @index: which one, below seral_faults_get_n()
 *
 * Returns: (transfer none): the fault, valid as long as @self
 */
const SeralFault *
seral_faults_get (SeralFaults *self,
                  guint        index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->faults->len, NULL);

  return g_ptr_array_index (self->faults, index);
}

/**
 * seral_faults_get_n_omitted:
 * @self: a list of faults
 *
 * Returns: how many faults were found beyond those that are kept
 */
guint
seral_faults_get_n_omitted (SeralFaults *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_omitted;
}

/**
 * seral_faults_has_errors:
 * @self: a list of faults
 *
 * Returns: whether any fault, kept or only counted, is an error
 */
gboolean
seral_faults_has_errors (SeralFaults *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_errors;
}

static char *
place_to_text (const SeralFault *fault)
{
  if (fault->line > 0)
    /* Translators: a place in a text file, such as “line 3, column 14” */
    return g_strdup_printf (_("line %u, column %u"), fault->line, fault->column);

  return g_strdup (fault->pointer);
}

/**
 * seral_fault_to_text:
 * @fault: a fault
 *
 * Writes a fault as one line: where, then what, as compilers do. A fault of the
 * whole document is only what.
 *
 * Returns: (transfer full): the line, without a line end
 */
char *
seral_fault_to_text (const SeralFault *fault)
{
  g_autofree char *place = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (fault != NULL, NULL);

  place = place_to_text (fault);

  if (fault->severity == SERAL_FAULT_WARNING)
    /* Translators: %s is what a file can be used in spite of */
    what = g_strdup_printf (_("warning: %s"), fault->message);
  else
    what = g_strdup (fault->message);

  if (*place == '\0')
    return g_steal_pointer (&what);

  return g_strconcat (place, ": ", what, NULL);
}

/**
 * seral_faults_to_text:
 * @self: a list of faults
 *
 * Writes all faults, one a line, and how many more there were.
 *
 * Returns: (transfer full): the lines, joined by line ends; "" without faults
 */
char *
seral_faults_to_text (SeralFaults *self)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);

  for (guint i = 0; i < self->faults->len; i++)
    {
      g_autofree char *line = seral_fault_to_text (g_ptr_array_index (self->faults, i));

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }

  if (self->n_omitted > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", self->n_omitted),
                              self->n_omitted);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * seral_fault_quote:
 * @text: a text from outside, valid UTF-8
 *
 * Puts a text in quotation marks for a message to repeat, cut where it is longer
 * than anybody wants to read there.
 *
 * Returns: (transfer full): the quoted text
 */
char *
seral_fault_quote (const char *text)
{
  g_autofree char *begin = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_utf8_strlen (text, -1) <= LONGEST_QUOTE)
    return g_strdup_printf (_("“%s”"), text);

  begin = g_utf8_substring (text, 0, LONGEST_QUOTE);
  return g_strdup_printf (_("“%s…”"), begin);
}
