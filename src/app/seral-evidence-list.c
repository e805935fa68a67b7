/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-evidence-list.h"
#include "app/seral-evidence-row.h"

struct _SeralEvidenceList
{
  GtkWidget parent_instance;

  GtkLabel *hint;
  GtkWidget *rows; /* a SeralEvidenceRow each; may hold blank ones, which the answer has not */
  GtkWidget *add_button;

  gboolean updating;
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralEvidenceList, seral_evidence_list, GTK_TYPE_WIDGET)

static void
emit_edited (SeralEvidenceList *self,
             SeralEvidenceRow  *row)
{
  if (!self->updating)
    g_signal_emit (self, signals[EDITED], 0, row);
}

static void
on_row_removed (SeralEvidenceList *self,
                SeralEvidenceRow  *row)
{
  gtk_widget_grab_focus (self->add_button);
  gtk_box_remove (GTK_BOX (self->rows), GTK_WIDGET (row));
  emit_edited (self, NULL);
}

static GtkWidget *
append_row (SeralEvidenceList *self,
            const char        *text,
            const char        *url)
{
  GtkWidget *row = seral_evidence_row_new (text, url);

  g_signal_connect_object (row, "edited", G_CALLBACK (emit_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_row_removed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->rows), row);

  return row;
}

/* What the rows hold; the strings are the rows' own. */
static GArray *
collect (SeralEvidenceList *self)
{
  GArray *evidence = g_array_new (FALSE, FALSE, sizeof (SeralEvidence));

  for (GtkWidget *child = gtk_widget_get_first_child (self->rows);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      SeralEvidenceRow *row = SERAL_EVIDENCE_ROW (child);
      SeralEvidence piece = { seral_evidence_row_get_text (row), seral_evidence_row_get_url (row) };

      if (!seral_evidence_row_is_blank (row))
        g_array_append_val (evidence, piece);
    }

  return evidence;
}

static gboolean
shows_already (SeralEvidenceList   *self,
               const SeralEvidence *evidence,
               guint                n)
{
  g_autoptr (GArray) shown = collect (self);

  if (shown->len != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      SeralEvidence *piece = &g_array_index (shown, SeralEvidence, i);

      if (g_strcmp0 (piece->text, evidence[i].text) != 0 || g_strcmp0 (piece->url, evidence[i].url) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
remove_rows (SeralEvidenceList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
}

static void
seral_evidence_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (seral_evidence_list_parent_class)->dispose (object);
}

static void
seral_evidence_list_class_init (SeralEvidenceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_evidence_list_dispose;

  /**
   * SeralEvidenceList::edited:
   * @self: the list
   * @row: (nullable): the piece that was edited; %NULL where one was removed
   *
   * The user changed something.
   */
  signals[EDITED] = g_signal_new ("edited", SERAL_TYPE_EVIDENCE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, SERAL_TYPE_EVIDENCE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-evidence-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralEvidenceList, hint);
  gtk_widget_class_bind_template_child (widget_class, SeralEvidenceList, rows);
  gtk_widget_class_bind_template_child (widget_class, SeralEvidenceList, add_button);
  gtk_widget_class_bind_template_callback (widget_class, seral_evidence_list_begin);
}

static void
seral_evidence_list_init (SeralEvidenceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_evidence_list_set_hint:
 * @self: a list
 * @hint: what would be good evidence; "" for nothing
 *
 * Says what to look for.
 */
void
seral_evidence_list_set_hint (SeralEvidenceList *self,
                              const char        *hint)
{
  g_return_if_fail (SERAL_IS_EVIDENCE_LIST (self));

  gtk_label_set_label (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint[0] != '\0');
}

/**
 * seral_evidence_list_show:
 * @self: a list
 * @answer: (nullable): the answer whose evidence is shown
 *
 * Shows the evidence of @answer. Rows that say the same already stay as they are,
 * with the cursor in them.
 */
void
seral_evidence_list_show (SeralEvidenceList *self,
                          SeralAnswer       *answer)
{
  const SeralEvidence *evidence = NULL;
  guint n = 0;

  g_return_if_fail (SERAL_IS_EVIDENCE_LIST (self));

  if (answer != NULL)
    evidence = seral_answer_get_evidence (answer, &n);
  if (shows_already (self, evidence, n))
    return;

  self->updating = TRUE;
  remove_rows (self);
  for (guint i = 0; i < n; i++)
    append_row (self, evidence[i].text, evidence[i].url);
  self->updating = FALSE;
}

/**
 * seral_evidence_list_put_into:
 * @self: a list
 * @answer: (nullable): an answer, or %NULL for none yet
 *
 * Returns: (transfer full): @answer with the evidence that is shown
 */
SeralAnswer *
seral_evidence_list_put_into (SeralEvidenceList *self,
                              SeralAnswer       *answer)
{
  g_autoptr (GArray) evidence = NULL;

  g_return_val_if_fail (SERAL_IS_EVIDENCE_LIST (self), NULL);

  evidence = collect (self);

  return seral_answer_with_evidence (answer, (const SeralEvidence *) (gpointer) evidence->data, evidence->len);
}

/**
 * seral_evidence_list_begin:
 * @self: a list
 *
 * Goes to an empty row, making one where there is none.
 *
 * Returns: whether the focus is there now
 */
gboolean
seral_evidence_list_begin (SeralEvidenceList *self)
{
  GtkWidget *last;

  g_return_val_if_fail (SERAL_IS_EVIDENCE_LIST (self), FALSE);

  last = gtk_widget_get_last_child (self->rows);
  if (last == NULL || !seral_evidence_row_is_blank (SERAL_EVIDENCE_ROW (last)))
    last = append_row (self, "", NULL);

  return gtk_widget_grab_focus (last);
}
