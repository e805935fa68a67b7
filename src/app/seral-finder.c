/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n.h>

#include "app/seral-finder.h"
#include "app/seral-library-window.h"
#include "app/seral-session-offers.h"
#include "assessment/seral-model-use.h"
#include "words/seral-search.h"

/* Nobody reads more; who looks for something else types another word. */
#define MOST_HITS 60

struct _SeralFinder
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned) */
  SeralSearch *search;   /* (owned) (nullable): made when somebody searches */
  GPtrArray *hits;       /* (owned) (element-type SeralHit): what was found, owned by search */
  gboolean searching;

  GtkSearchBar *bar;
  GtkEditable *entry;
  GtkStack *stack;
  GtkWidget *found;
  GtkListView *list;
  GtkWidget *nothing;
  GtkLabel *count;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SEARCH_MODE,
  PROP_SEARCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralFinder, seral_finder, ADW_TYPE_BIN)

static const char *
get_kind_words (SeralHitKind kind)
{
  switch (kind)
    {
    case SERAL_HIT_STAGE:
      return C_("found", "Stage");
    case SERAL_HIT_ACTION:
      return C_("found", "Action");
    case SERAL_HIT_RESOURCE:
      return C_("found", "Resource");
    case SERAL_HIT_TERM:
      return C_("found", "Term");
    case SERAL_HIT_QUESTION:
    default:
      return C_("found", "Question");
    }
}

static const char *
get_icon_name (SeralHitKind kind)
{
  switch (kind)
    {
    case SERAL_HIT_STAGE:
      return "view-sort-ascending-symbolic";
    case SERAL_HIT_ACTION:
      return "object-select-symbolic";
    case SERAL_HIT_RESOURCE:
      return "text-x-generic-symbolic";
    case SERAL_HIT_TERM:
      return "accessories-dictionary-symbolic";
    case SERAL_HIT_QUESTION:
    default:
      return "dialog-question-symbolic";
    }
}

/* A question that is asked in full alone is nowhere to go to while it is not asked. */
static gboolean
is_asked (SeralFinder    *self,
          const SeralHit *hit)
{
  SeralModelUse *use;
  SeralDepth depth;

  if (hit->kind != SERAL_HIT_QUESTION)
    return TRUE;

  use = seral_assessment_find_model_use (seral_session_get_assessment (self->session), seral_model_get_id (hit->model));
  depth = use != NULL ? seral_model_use_get_depth (use) : SERAL_DEPTH_CORE;

  return seral_criterion_in_depth (&seral_model_get_criteria (hit->model, NULL)[hit->index], depth);
}

static void
find (SeralFinder *self,
      const char  *text)
{
  g_autoptr (GPtrArray) hits = NULL;

  if (self->search == NULL)
    {
      g_autoptr (GPtrArray) models = seral_session_list_models (self->session);

      self->search = seral_search_new ((SeralModel * const *) models->pdata, models->len);
    }

  hits = seral_search_find (self->search, text, MOST_HITS);
  g_ptr_array_set_size (self->hits, 0);
  for (guint i = 0; i < hits->len; i++)
    if (is_asked (self, g_ptr_array_index (hits, i)))
      g_ptr_array_add (self->hits, g_ptr_array_index (hits, i));
}

/* The list holds titles; which hit a row is, its position says. */
static void
show_hits (SeralFinder *self)
{
  GtkStringList *titles = gtk_string_list_new (NULL);
  g_autoptr (GtkSingleSelection) selection = gtk_single_selection_new (G_LIST_MODEL (titles));
  g_autofree char *count = NULL;

  for (guint i = 0; i < self->hits->len; i++)
    gtk_string_list_append (titles, ((const SeralHit *) g_ptr_array_index (self->hits, i))->title);

  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_stack_set_visible_child (self->stack, self->hits->len > 0 ? self->found : self->nothing);
  /* Translators: how many things a search found */
  count = g_strdup_printf (ngettext ("%u found", "%u found", self->hits->len), self->hits->len);
  gtk_label_set_label (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, count, -1);
}

static void
set_searching (SeralFinder *self,
               gboolean     searching)
{
  if (self->searching == searching)
    return;

  self->searching = searching;
  gtk_widget_set_visible (GTK_WIDGET (self->stack), searching);
  gtk_widget_set_visible (GTK_WIDGET (self->count), searching);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
on_search_changed (SeralFinder *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  if (text[0] != '\0')
    {
      find (self, text);
      show_hits (self);
    }
  set_searching (self, text[0] != '\0');
}

static void
on_mode_changed (SeralFinder *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
    }
  else
    {
      gtk_editable_set_text (self->entry, "");
      set_searching (self, FALSE);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_MODE]);
}

static int
find_level (const SeralHit *hit)
{
  const SeralStage *stages = seral_model_get_stages (hit->model, NULL);
  int stage = -1;

  if (hit->kind == SERAL_HIT_STAGE)
    stage = (int) hit->index;
  else if (hit->kind == SERAL_HIT_ACTION)
    stage = seral_model_get_actions (hit->model, NULL)[hit->index].stage;
  else if (hit->kind == SERAL_HIT_RESOURCE)
    stage = seral_model_get_resources (hit->model, NULL)[hit->index].stage;

  return stage >= 0 ? stages[stage].level : seral_model_get_base_level (hit->model) - 1;
}

static void
go (SeralFinder *self,
    guint        position)
{
  const SeralHit *hit;
  g_autoptr (SeralModel) model = NULL;
  guint index;

  if (position >= self->hits->len)
    return;

  hit = g_ptr_array_index (self->hits, position);
  model = g_object_ref (hit->model);
  index = hit->index;
  if (hit->kind != SERAL_HIT_QUESTION)
    {
      seral_library_window_show_model (seral_library_window_present (seral_session_get_library (self->session)),
                                       seral_model_get_id (model), find_level (hit));
      return;
    }

  gtk_search_bar_set_search_mode (self->bar, FALSE);
  seral_session_set_model_id (self->session, seral_model_get_id (model));
  seral_session_request_question (self->session, index);
}

static void
on_entry_activated (SeralFinder *self)
{
  /* What was typed last may not have been looked for yet. */
  on_search_changed (self);
  go (self, 0);
}

static void
on_list_activated (SeralFinder *self,
                   guint        position)
{
  go (self, position);
}

static void
setup_item (SeralFinder *self,
            GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", 3, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *place = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (place, "caption");
  gtk_widget_add_css_class (place, "secondary");
  gtk_widget_add_css_class (icon, "secondary");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), place);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_list_item_set_child (item, row);
}

static void
bind_item (SeralFinder *self,
           GtkListItem *item)
{
  const SeralHit *hit = g_ptr_array_index (self->hits, gtk_list_item_get_position (item));
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  GtkWidget *place = gtk_widget_get_next_sibling (title);
  /* Translators: what was found, such as “Question”, and the model it is in */
  g_autofree char *words = g_strdup_printf (C_("found", "%s · %s"), get_kind_words (hit->kind),
                                            seral_model_get_name (hit->model));

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), get_icon_name (hit->kind));
  gtk_label_set_label (GTK_LABEL (title), hit->title);
  gtk_label_set_label (GTK_LABEL (place), words);
}

/* Down leads from the field into the list. */
static gboolean
on_key (SeralFinder     *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  if (keyval == GDK_KEY_Down && self->searching && self->hits->len > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->list)) ||
           gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);

  return GDK_EVENT_PROPAGATE;
}

/* Wherever the focus is, or was: what was found goes as it came. */
static gboolean
on_escape (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  SeralFinder *self = SERAL_FINDER (widget);

  if (!gtk_search_bar_get_search_mode (self->bar))
    return FALSE;

  gtk_search_bar_set_search_mode (self->bar, FALSE);

  return TRUE;
}

static void
add_keys (SeralFinder *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *escape = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (escape), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (escape),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), escape);
}

/* What was found is of models that may be gone. */
static void
forget (SeralFinder *self)
{
  gtk_search_bar_set_search_mode (self->bar, FALSE);
  gtk_list_view_set_model (self->list, NULL);
  g_ptr_array_set_size (self->hits, 0);
  g_clear_pointer (&self->search, seral_search_free);
}

static void
seral_finder_constructed (GObject *object)
{
  SeralFinder *self = SERAL_FINDER (object);

  G_OBJECT_CLASS (seral_finder_parent_class)->constructed (object);

  g_signal_connect_object (seral_assessment_get_models (seral_session_get_assessment (self->session)),
                           "items-changed", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (seral_session_get_library (self->session), "items-changed", G_CALLBACK (forget), self,
                           G_CONNECT_SWAPPED);
}

static void
seral_finder_dispose (GObject *object)
{
  SeralFinder *self = SERAL_FINDER (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_finder_parent_class)->dispose (object);
}

static void
seral_finder_finalize (GObject *object)
{
  SeralFinder *self = SERAL_FINDER (object);

  g_ptr_array_unref (self->hits);
  g_clear_pointer (&self->search, seral_search_free);

  G_OBJECT_CLASS (seral_finder_parent_class)->finalize (object);
}

static void
seral_finder_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SeralFinder *self = SERAL_FINDER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->bar));
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, self->searching);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_finder_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  SeralFinder *self = SERAL_FINDER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_SEARCH_MODE:
      gtk_search_bar_set_search_mode (self->bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_finder_class_init (SeralFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_finder_constructed;
  object_class->dispose = seral_finder_dispose;
  object_class->finalize = seral_finder_finalize;
  object_class->get_property = seral_finder_get_property;
  object_class->set_property = seral_finder_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCH_MODE] =
    g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralFinder, bar);
  gtk_widget_class_bind_template_child (widget_class, SeralFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, SeralFinder, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralFinder, found);
  gtk_widget_class_bind_template_child (widget_class, SeralFinder, list);
  gtk_widget_class_bind_template_child (widget_class, SeralFinder, nothing);
  gtk_widget_class_bind_template_child (widget_class, SeralFinder, count);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
}

static void
seral_finder_init (SeralFinder *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->hits = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, self->entry);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_item), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_item), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  add_keys (self);
}

/**
 * seral_finder_new:
 * @session: what is worked on
 *
 * Makes a finder. It is not seen until its search mode is switched on.
 *
 * Returns: (transfer floating): the finder
 */
GtkWidget *
seral_finder_new (SeralSession *session)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  return g_object_new (SERAL_TYPE_FINDER, "session", session, NULL);
}
