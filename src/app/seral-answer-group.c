/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk/gdkkeysyms.h>

#include "app/seral-answer-group.h"
#include "app/seral-answer-row.h"

#define LAST_KEY 9

struct _SeralAnswerGroup
{
  GtkWidget parent_instance;

  GtkWidget *list;  /* the options */
  GtkWidget *apart; /* don't know, not applicable */
  GPtrArray *rows;  /* (element-type SeralAnswerRow): of both, in order */
  gboolean updating;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralAnswerGroup, seral_answer_group, GTK_TYPE_WIDGET)

static SeralAnswerRow *
get_row (SeralAnswerGroup *self,
         guint             position)
{
  return g_ptr_array_index (self->rows, position);
}

static void
emit_chosen (SeralAnswerGroup *self,
             const char       *option)
{
  g_signal_emit (self, signals[CHOSEN], 0, option);
}

static void
on_row_toggled (SeralAnswerGroup *self,
                SeralAnswerRow   *row)
{
  if (self->updating || !gtk_check_button_get_active (GTK_CHECK_BUTTON (row)))
    return;

  emit_chosen (self, seral_answer_row_get_option (row));
}

static void
add_row (SeralAnswerGroup *self,
         GtkWidget        *box,
         const char       *option,
         const char       *title,
         const char       *description)
{
  guint key = self->rows->len < LAST_KEY ? self->rows->len + 1 : 0;
  GtkWidget *row = seral_answer_row_new (option, title, description, key);

  if (self->rows->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (row), GTK_CHECK_BUTTON (get_row (self, 0)));

  g_signal_connect_swapped (row, "toggled", G_CALLBACK (on_row_toggled), self);
  gtk_box_append (GTK_BOX (box), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_options (SeralAnswerGroup     *self,
             const SeralCriterion *criterion)
{
  const SeralScale *scale = criterion->scale;

  for (guint i = 0; i < scale->n_options; i++)
    {
      const char *anchor = criterion->anchors != NULL ? criterion->anchors[i] : "";

      add_row (self, self->list, scale->options[i].id, scale->options[i].label,
               anchor[0] != '\0' ? anchor : scale->options[i].description);
    }
}

static void
add_stages (SeralAnswerGroup     *self,
            SeralModel           *model,
            const SeralCriterion *criterion)
{
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (model, &n);

  for (guint i = 0; i < n; i++)
    add_row (self, self->list, stages[i].id, stages[i].name, criterion->descriptors[i].text);
}

static void
add_apart (SeralAnswerGroup     *self,
           SeralCatalogue       *catalogue,
           SeralModel           *model,
           const SeralCriterion *criterion,
           const char           *option)
{
  add_row (self, self->apart, option, seral_words_option (catalogue, model, criterion, option), NULL);
}

static void
remove_rows (SeralAnswerGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (row)), row);
    }

  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
find_entry (SeralAnswerGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_row (self, i))))
      return GTK_WIDGET (get_row (self, i));

  return self->rows->len > 0 ? GTK_WIDGET (get_row (self, 0)) : NULL;
}

static gboolean
seral_answer_group_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  SeralAnswerGroup *self = SERAL_ANSWER_GROUP (widget);
  GtkWidget *entry;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (seral_answer_group_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  entry = find_entry (self);
  return entry != NULL && gtk_widget_grab_focus (entry);
}

static gboolean
seral_answer_group_grab_focus (GtkWidget *widget)
{
  GtkWidget *entry = find_entry (SERAL_ANSWER_GROUP (widget));

  return entry != NULL && gtk_widget_grab_focus (entry);
}

/* Moves the focus to the row before or after; past the ends others decide. */
static gboolean
move_focus (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  SeralAnswerGroup *self = SERAL_ANSWER_GROUP (widget);
  int by = g_variant_get_int32 (arguments);

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint to = i + by;

      if (gtk_widget_is_focus (GTK_WIDGET (get_row (self, i))))
        return to < self->rows->len && gtk_widget_grab_focus (GTK_WIDGET (get_row (self, to)));
    }

  return FALSE;
}

static gboolean
clear_answer (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  emit_chosen (SERAL_ANSWER_GROUP (widget), NULL);

  return TRUE;
}

static void
seral_answer_group_dispose (GObject *object)
{
  SeralAnswerGroup *self = SERAL_ANSWER_GROUP (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->apart, gtk_widget_unparent);

  G_OBJECT_CLASS (seral_answer_group_parent_class)->dispose (object);
}

static void
seral_answer_group_finalize (GObject *object)
{
  SeralAnswerGroup *self = SERAL_ANSWER_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (seral_answer_group_parent_class)->finalize (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_focus, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Up, 0, move_focus, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_focus, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, 0, move_focus, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, clear_answer, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, clear_answer, NULL);
}

static void
seral_answer_group_class_init (SeralAnswerGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_answer_group_dispose;
  object_class->finalize = seral_answer_group_finalize;

  widget_class->focus = seral_answer_group_focus;
  widget_class->grab_focus = seral_answer_group_grab_focus;

  /**
   * SeralAnswerGroup::chosen:
   * @self: the group
   * @option: (nullable): the option wanted; %NULL for no answer
   *
   * The user chose. Nothing is shown as chosen until the owner says so.
   */
  signals[CHOSEN] = g_signal_new ("chosen", SERAL_TYPE_ANSWER_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "answers");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
new_box (SeralAnswerGroup *self,
         GtkOrientation    orientation)
{
  GtkWidget *box = gtk_box_new (orientation, 0);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_set_overflow (box, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (box, GTK_WIDGET (self));

  return box;
}

static void
seral_answer_group_init (SeralAnswerGroup *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);

  self->rows = g_ptr_array_new ();
  self->list = new_box (self, GTK_ORIENTATION_VERTICAL);
  self->apart = new_box (self, GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->apart), TRUE);
}

/**
 * seral_answer_group_new:
 *
 * Makes a group without answers.
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
seral_answer_group_new (void)
{
  return g_object_new (SERAL_TYPE_ANSWER_GROUP, NULL);
}

/**
 * seral_answer_group_set_question:
 * @self: a group
 * @catalogue: the language of the answers that every model has
 * @model: the definition
 * @criterion: one of its criteria
 *
 * Offers the answers to @criterion; none is chosen.
 */
void
seral_answer_group_set_question (SeralAnswerGroup     *self,
                                 SeralCatalogue       *catalogue,
                                 SeralModel           *model,
                                 const SeralCriterion *criterion)
{
  g_return_if_fail (SERAL_IS_ANSWER_GROUP (self));
  g_return_if_fail (catalogue != NULL);
  g_return_if_fail (SERAL_IS_MODEL (model));
  g_return_if_fail (criterion != NULL);

  remove_rows (self);

  if (criterion->kind == SERAL_CRITERION_GRADED)
    add_options (self, criterion);
  else
    add_stages (self, model, criterion);

  if (criterion->allow_dont_know)
    add_apart (self, catalogue, model, criterion, SERAL_OPTION_DONT_KNOW);
  if (criterion->allow_not_applicable)
    add_apart (self, catalogue, model, criterion, SERAL_OPTION_NOT_APPLICABLE);

  gtk_widget_set_visible (self->apart, gtk_widget_get_first_child (self->apart) != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, criterion->question, -1);
}

/**
 * seral_answer_group_set_selected:
 * @self: a group
 * @option: (nullable): the option that is chosen; %NULL, or one that is not
 *   offered, for none
 *
 * Shows what is chosen. Does not emit [signal@SeralAnswerGroup::chosen].
 */
void
seral_answer_group_set_selected (SeralAnswerGroup *self,
                                 const char       *option)
{
  g_return_if_fail (SERAL_IS_ANSWER_GROUP (self));

  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      SeralAnswerRow *row = get_row (self, i);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (row),
                                   g_strcmp0 (seral_answer_row_get_option (row), option) == 0);
    }
  self->updating = FALSE;
}

/**
 * seral_answer_group_get_option:
 * @self: a group
 * @key: a digit, 1-9
 *
 * Returns: (transfer none) (nullable): the option that the digit chooses
 */
const char *
seral_answer_group_get_option (SeralAnswerGroup *self,
                               guint             key)
{
  g_return_val_if_fail (SERAL_IS_ANSWER_GROUP (self), NULL);

  if (key < 1 || key > MIN (self->rows->len, LAST_KEY))
    return NULL;

  return seral_answer_row_get_option (get_row (self, key - 1));
}
